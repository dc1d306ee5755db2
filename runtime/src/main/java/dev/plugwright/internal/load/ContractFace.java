package dev.plugwright.internal.load;

import dev.plugwright.contract.Contract;
import dev.plugwright.internal.instance.Instance;
import dev.plugwright.internal.transcode.CallPlan;
import dev.plugwright.internal.transcode.MethodPlan;
import dev.plugwright.spi.binding.CallTarget;
import dev.plugwright.spi.binding.ContractBinding;
import dev.plugwright.spi.binding.InstancePool;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract interface, implemented by a generated proxy.
 *
 * @param plan how calls are converted; {@code null} if the plugin has the same version
 */
record ContractFace<T>(ContractBinding<T> binding, Contract contract, @Nullable CallPlan plan)
    implements Face<T> {
  @Override
  public List<String> methodNames() {
    return binding.methodNames();
  }

  @Override
  public T bind(Instance instance, long budget) {
    return binding.bind(new CallTarget(instance, budget, plan));
  }

  @Override
  public T bind(InstancePool<T> pool) {
    return binding.bind(pool);
  }

  @Override
  public Face<T> on(ModuleCore module) {
    return module.face(binding);
  }

  @Override
  public @Nullable String export(int method) {
    if (plan == null) {
      return contract.methods().get(method).export();
    }
    MethodPlan converted = plan.method(method);
    return converted == null ? null : converted.callee().export();
  }
}
