package dev.plugwright.commands.call;

import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.Lowering;
import dev.plugwright.contract.Method;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Exports that no contract describes: functions of numbers. */
final class RawExports {
  private RawExports() {}

  /**
   * Makes up a contract with one export.
   *
   * @return the contract; empty if there is no such export, or its signature has other types than
   *     numbers, or several results
   */
  static Optional<Contract> target(Map<String, FunctionType> exports, String export) {
    FunctionType type = exports.get(export);
    if (type == null || type.results().size() > 1) {
      return Optional.empty();
    }
    List<Field> parameters = new ArrayList<>();
    for (ValueType each : type.parameters()) {
      Optional<BasicKind> kind = kind(each);
      if (kind.isEmpty()) {
        return Optional.empty();
      }
      parameters.add(new Field("argument" + (parameters.size() + 1), new Type.Basic(kind.get())));
    }
    Optional<Type> result =
        type.results().stream().findFirst().flatMap(RawExports::kind).map(Type.Basic::new);
    if (result.isEmpty() && !type.results().isEmpty()) {
      return Optional.empty();
    }
    Method method = new Method(export, parameters, result, Optional.empty(), false);
    return Optional.of(Contract.of(Contract.Kind.PLUGIN, "exports", List.of(method), List.of()));
  }

  private static Optional<BasicKind> kind(ValueType type) {
    return BasicKind.of(type.toString());
  }

  /** Returns the Java value of a Wasm number. */
  static Object number(Lowering.Direct type, long bits) {
    switch (type.kind().scalar().orElseThrow()) {
      case I64:
        return bits;
      case F32:
        return Float.intBitsToFloat((int) bits);
      case F64:
        return Double.longBitsToDouble(bits);
      default:
        return (int) bits;
    }
  }
}
