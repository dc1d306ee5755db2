package dev.plugwright.spi.engine;

/** Why a guest trapped; one text for each kind, whatever the engine. */
public enum TrapKind {
  /** The {@code unreachable} instruction, which ends panics and aborts. */
  UNREACHABLE("unreachable"),
  /** A load, store or bulk operation beyond the memory. */
  MEMORY_OUT_OF_BOUNDS("out of bounds memory access"),
  /** An access beyond a table. */
  TABLE_OUT_OF_BOUNDS("out of bounds table access"),
  /** An indirect call of a function that is not there. */
  UNDEFINED_ELEMENT("undefined element"),
  /** An indirect call of a function with another signature. */
  INDIRECT_CALL_TYPE("indirect call type mismatch"),
  /** A division by zero. */
  DIVISION_BY_ZERO("integer divide by zero"),
  /** A division whose result does not fit. */
  INTEGER_OVERFLOW("integer overflow"),
  /** A conversion of a number that is not a number, or too large. */
  INVALID_CONVERSION("invalid conversion to integer"),
  /** Calls nested too deeply. */
  STACK_OVERFLOW("call stack exhausted"),
  /** Anything else; the message is the engine's. */
  OTHER("");

  private final String text;

  TrapKind(String text) {
    this.text = text;
  }

  /** Returns the text for messages; empty for {@link #OTHER}. */
  public String text() {
    return text;
  }

  /** Returns the kind whose text a message starts with, as engines that follow the standard do. */
  public static TrapKind of(String message) {
    for (TrapKind kind : values()) {
      if (kind != OTHER && message.startsWith(kind.text)) {
        return kind;
      }
    }
    return OTHER;
  }
}
