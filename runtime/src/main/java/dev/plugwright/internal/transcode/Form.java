package dev.plugwright.internal.transcode;

import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Lowering;
import dev.plugwright.contract.Method;
import dev.plugwright.contract.Type;
import java.util.Optional;

/** How a value is passed between host and guest. */
public sealed interface Form {
  /** There is no value. */
  record Nothing() implements Form {}

  /**
   * The value is a Wasm value.
   *
   * @param kind the scalar
   */
  record Direct(BasicKind kind) implements Form {}

  /**
   * The value is in memory without the count that its encoding starts with.
   *
   * @param elementSize bytes of an element: 1 for a text
   */
  record Plain(int elementSize) implements Form {}

  /** The value is in memory as it is encoded. */
  record Encoded() implements Form {}

  /** Returns whether the value is in memory, so that address and length are passed. */
  default boolean inMemory() {
    return this instanceof Plain || this instanceof Encoded;
  }

  /** Returns how a parameter is passed. */
  static Form of(Contract contract, Type type) {
    return switch (contract.lowering(type)) {
      case Lowering.Direct direct -> new Direct(direct.kind());
      case Lowering.Text text -> new Plain(1);
      case Lowering.Elements elements -> new Plain(elements.kind().minimumSize());
      case Lowering.Encoded encoded -> new Encoded();
      // Structures are never converted.
      case Lowering.Structure structure -> new Encoded();
    };
  }

  /** Returns how the result or error of a method is passed. */
  static Form ofResult(Contract contract, Method method) {
    if (method.error().isPresent()) {
      return new Encoded();
    }
    Optional<Form> form = method.result().map(type -> of(contract, type));
    return form.orElseGet(Nothing::new);
  }
}
