package dev.plugwright.processor.codegen;

import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Lowering;
import dev.plugwright.contract.ValueType;
import dev.plugwright.processor.model.JavaContract.Method;
import dev.plugwright.processor.model.JavaContract.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Java parameters and result that represent those of one Wasm function. */
final class WasmParameters {
  private final Method method;
  private final Names names;
  private final Map<Parameter, String> lengths = new HashMap<>();
  private final List<ParameterSpec> specs = new ArrayList<>();
  private String out;
  private String capacity;

  WasmParameters(Method method, Contract.Kind kind, Names names) {
    this.method = method;
    this.names = names;
    // Parameters keep their names, so that only the added ones give way.
    method.parameters().forEach(it -> names.newName(it.javaName(), it));
    method.parameters().forEach(this::add);
    if (kind == Contract.Kind.HOST && Lowering.repliesInMemory(method.contractMethod())) {
      out = add(TypeName.INT, names.newNameOf("out", "reply"));
      capacity = add(TypeName.INT, names.newNameOf("capacity", "replyCapacity"));
    }
  }

  private void add(Parameter parameter) {
    List<ValueType> wasmTypes = parameter.type().lowering().wasmTypes();
    add(JavaTypes.wasm(wasmTypes.getFirst()), names.get(parameter));
    if (wasmTypes.size() > 1) {
      String length = names.newName(parameter.javaName() + "Length");
      lengths.put(parameter, add(JavaTypes.wasm(wasmTypes.getLast()), length));
    }
  }

  private String add(TypeName type, String name) {
    specs.add(ParameterSpec.builder(type, name).build());
    return name;
  }

  /** The parameters in their order. */
  List<ParameterSpec> specs() {
    return specs;
  }

  /** Names for what else a method with these parameters declares. */
  Names names() {
    return names;
  }

  /** The scalar or the address that represents the parameter. */
  String value(Parameter parameter) {
    return names.get(parameter);
  }

  /** The length of a parameter in memory. */
  String length(Parameter parameter) {
    return lengths.get(parameter);
  }

  /** The destination in the guest of a reply that is not a Wasm value. */
  String out() {
    return out;
  }

  /** How many bytes the guest has there. */
  String capacity() {
    return capacity;
  }

  /** The type of the result. */
  TypeName result() {
    return Lowering.signature(method.contractMethod()).results().stream()
        .findFirst()
        .map(JavaTypes::wasm)
        .orElse(TypeName.VOID);
  }
}
