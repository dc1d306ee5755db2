package dev.plugwright.processor.model;

import dev.plugwright.processor.model.Contract.Method;
import dev.plugwright.processor.model.ContractType.ArrayType;
import dev.plugwright.processor.model.ContractType.Converted;
import dev.plugwright.processor.model.ContractType.ListType;
import dev.plugwright.processor.model.ContractType.Named;
import dev.plugwright.processor.model.ContractType.ScalarType;
import dev.plugwright.processor.model.ContractType.Standard;
import java.util.List;
import java.util.Optional;

/** How one value crosses the border between Java and Wasm. */
public sealed interface Lowering {
  /** The Wasm parameters it takes. */
  List<WasmType> wasmTypes();

  /** As one Wasm value. */
  record Direct(Scalar scalar) implements Lowering {
    @Override
    public List<WasmType> wasmTypes() {
      return List.of(scalar.wasmType());
    }
  }

  /** As address and length of UTF-8. */
  record Text() implements Lowering {
    @Override
    public List<WasmType> wasmTypes() {
      return SLICE;
    }
  }

  /** As address and number of raw little-endian elements. */
  record Elements(Scalar scalar) implements Lowering {
    @Override
    public List<WasmType> wasmTypes() {
      return SLICE;
    }
  }

  /** As address and length of its bincode. */
  record Encoded() implements Lowering {
    @Override
    public List<WasmType> wasmTypes() {
      return SLICE;
    }
  }

  /** As address and size of a structure. */
  record Structure(Named type) implements Lowering {
    @Override
    public List<WasmType> wasmTypes() {
      return SLICE;
    }
  }

  /** The two parameters of everything that lies in memory. */
  List<WasmType> SLICE = List.of(WasmType.I32, WasmType.I32);

  /** How a parameter, or the result of a method without declared exception, crosses. */
  static Lowering of(ContractType type) {
    return switch (type) {
      case ScalarType scalar -> new Direct(scalar.scalar());
      case Standard standard -> standard == Standard.STRING ? new Text() : new Encoded();
      case ArrayType array -> ofElements(array.element());
      case ListType list -> ofElements(list.element().plain());
      case Converted converted -> of(converted.wire());
      case Named named -> named.fixedLayout() ? new Structure(named) : new Encoded();
      default -> new Encoded();
    };
  }

  private static Lowering ofElements(ContractType element) {
    return element.wire() instanceof ScalarType scalar && scalar.scalar().numeric()
        ? new Elements(scalar.scalar())
        : new Encoded();
  }

  /** How the result of a method crosses, empty when there is none. */
  static Optional<Lowering> ofResult(Method method) {
    return method.error().isPresent()
        ? Optional.of(new Encoded())
        : method.result().map(Lowering::of);
  }

  /** Whether a guest that calls the method offers memory for the reply. */
  static boolean repliesInMemory(Method method) {
    return ofResult(method).filter(lowering -> !(lowering instanceof Direct)).isPresent();
  }

  /** How many parameter slots the Java method that stands for the Wasm function takes. */
  static int javaSlots(Method method, ContractKind kind) {
    int parameters =
        method.parameters().stream()
            .flatMap(parameter -> of(parameter.type()).wasmTypes().stream())
            .mapToInt(WasmType::javaSlots)
            .sum();
    boolean reply = kind == ContractKind.HOST && repliesInMemory(method);
    return reply ? parameters + SLICE.size() : parameters;
  }
}
