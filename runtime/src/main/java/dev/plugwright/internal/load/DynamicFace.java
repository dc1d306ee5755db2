package dev.plugwright.internal.load;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.Method;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.ValueType;
import dev.plugwright.internal.instance.Instance;
import dev.plugwright.spi.binding.CallTarget;
import dev.plugwright.spi.binding.InstancePool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Functions that are called by name. Their contract is derived from the exports: a method for each,
 * whose parameters have numbers for names.
 */
record DynamicFace(Contract contract, List<String> methodNames) implements Face<DynamicPlugin> {

  static DynamicFace of(Map<String, FunctionType> exports) {
    List<Method> methods = new ArrayList<>();
    exports.forEach((name, type) -> methods.add(method(name, type)));
    Contract contract = Contract.of(Contract.Kind.PLUGIN, "exports", methods, List.of());
    return new DynamicFace(contract, contract.methods().stream().map(Method::export).toList());
  }

  private static Method method(String name, FunctionType type) {
    List<Field> parameters = new ArrayList<>();
    for (ValueType parameter : type.parameters()) {
      parameters.add(new Field(String.valueOf(parameters.size() + 1), scalar(parameter)));
    }
    return new Method(name, parameters, Optional.empty(), Optional.empty(), true);
  }

  private static Type scalar(ValueType type) {
    return new Type.Basic(
        switch (type) {
          case I64 -> BasicKind.I64;
          case F32 -> BasicKind.F32;
          case F64 -> BasicKind.F64;
          default -> BasicKind.I32;
        });
  }

  @Override
  public DynamicPlugin bind(Instance instance, long budget) {
    return new DynamicCalls(instance, new CallTarget(instance, budget), methodNames);
  }

  @Override
  public DynamicPlugin bind(InstancePool<DynamicPlugin> pool) {
    return new PooledCalls(pool, methodNames);
  }

  @Override
  public Face<DynamicPlugin> on(ModuleCore module) {
    return module.dynamicFace();
  }
}
