package dev.plugwright.internal.load;

import dev.plugwright.contract.Contract;
import dev.plugwright.internal.instance.Instance;
import dev.plugwright.spi.binding.CallTarget;
import dev.plugwright.spi.binding.ContractBinding;
import java.util.List;

/** A contract interface, implemented by a generated proxy. */
record ContractFace<T>(ContractBinding<T> binding, Contract contract) implements Face<T> {
  @Override
  public List<String> methodNames() {
    return binding.methodNames();
  }

  @Override
  public T bind(Instance instance, long budget) {
    return binding.bind(new CallTarget(instance, budget));
  }
}
