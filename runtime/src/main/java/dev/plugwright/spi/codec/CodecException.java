package dev.plugwright.spi.codec;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a value cannot be encoded, or bytes cannot be decoded.
 *
 * <p>Inside a plugin call it is the cause of an exception that also names the plugin, the method
 * and the path of the value.
 */
public final class CodecException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int offset;
  private final transient @Nullable String type;
  private final boolean limit;
  private final boolean incompatible;

  /**
   * Creates the exception.
   *
   * @param reason what is wrong, without the offset
   * @param offset bytes written or read before the fault
   */
  public CodecException(String reason, int offset) {
    this(reason, offset, null, null, false);
  }

  private CodecException(
      String reason,
      int offset,
      @Nullable String type,
      @Nullable Throwable cause,
      boolean incompatible) {
    super(reason, cause);
    this.offset = offset;
    this.type = type;
    this.limit = false;
    this.incompatible = incompatible;
  }

  private CodecException(int most, int offset) {
    super("the value takes more than the limit of %d bytes".formatted(most));
    this.offset = offset;
    this.type = null;
    this.limit = true;
    this.incompatible = false;
  }

  /**
   * Returns the fault of a value that is longer than its output may become.
   *
   * @param most bytes that the output may have
   * @param offset bytes written before the fault
   */
  public static CodecException tooLong(int most, int offset) {
    return new CodecException(most, offset);
  }

  /**
   * Returns the fault of a value that another version of a contract cannot represent.
   *
   * @param problem the path of the value, and what is wrong there
   * @param cause the fault that the conversion found
   */
  public static CodecException incompatible(String problem, CodecException cause) {
    return new CodecException(problem, cause.offset(), null, cause, true);
  }

  /**
   * Returns the fault of a {@code null} where the contract does not allow one.
   *
   * @param type name of the required type in the contract
   * @param offset bytes written before the fault
   */
  public static CodecException isNull(String type, int offset) {
    return new CodecException(
        "is null, but the contract requires " + withArticle(type), offset, type, null, false);
  }

  /**
   * Returns the fault of a value that was decoded and then rejected by the constructor of its
   * record.
   *
   * @param type what the contract calls the record
   * @param offset where the value starts
   * @param cause what the constructor threw
   */
  public static CodecException rejected(String type, int offset, RuntimeException cause) {
    return new CodecException(
        "its constructor rejects it: " + describe(cause), offset, type, cause, false);
  }

  /**
   * Returns the fault of a value whose class is not the one that the contract was compiled with, as
   * when a library was exchanged for another version.
   *
   * @param type what the contract calls the type; {@code null} if it is not known
   * @param offset where the value starts
   * @param cause what the class lacks
   */
  public static CodecException outdated(@Nullable String type, int offset, LinkageError cause) {
    boolean ours = cause.getClass() == IncompatibleClassChangeError.class;
    return new CodecException(
        "the contract was compiled with another version of the class; compile it again: "
            + (ours ? cause.getMessage() : cause),
        offset,
        type,
        cause,
        false);
  }

  /**
   * Returns the fault of a member or class that the contract was compiled with and that is missing
   * now; empty for other errors, such as a failed initializer.
   *
   * @param offset bytes written or read before the fault
   * @param cause what was thrown
   */
  public static Optional<CodecException> outdated(int offset, LinkageError cause) {
    return cause instanceof IncompatibleClassChangeError || cause instanceof NoClassDefFoundError
        ? Optional.of(outdated(null, offset, cause))
        : Optional.empty();
  }

  /**
   * Returns the fault of an enum constant or a case of a sealed interface that was added after the
   * contract was compiled.
   *
   * @param type what the contract calls the enum or the sealed interface
   * @param offset bytes written before the fault
   * @param name the constant, or the class of the case
   */
  public static CodecException unknown(String type, int offset, String name) {
    return new CodecException(
        "the contract was compiled with a version of %s without %s; compile it again"
            .formatted(type, name),
        offset,
        type,
        null,
        false);
  }

  /**
   * Returns the fault of a value that was decoded and then rejected by its converter.
   *
   * @param type what the contract calls the type that the converter was given
   * @param offset where the value starts
   * @param cause what the converter threw
   */
  public static CodecException notConverted(String type, int offset, RuntimeException cause) {
    return new CodecException(
        "its converter rejects it: " + describe(cause), offset, type, cause, false);
  }

  /**
   * Returns the fault of a set element or map key that occurred before.
   *
   * @param type what the contract calls its type
   * @param offset where the second one starts
   */
  public static CodecException duplicate(String type, int offset) {
    return new CodecException("duplicate set element or map key", offset, type, null, false);
  }

  /**
   * Returns the fault of a set element or map key that is encoded like an earlier one, although the
   * collection holds both.
   *
   * @param type what the contract calls its type
   * @param offset where the second one starts
   */
  public static CodecException encodedAlike(String type, int offset) {
    return new CodecException(
        "duplicate set element or map key: an earlier one has the same encoding",
        offset,
        type,
        null,
        false);
  }

  /**
   * Returns the fault of a set or map with too many elements or keys that have the same hash code.
   *
   * @param type what the contract calls their type
   * @param offset where the first one too many starts
   * @param most how many are allowed
   */
  public static CodecException colliding(String type, int offset, int most) {
    return new CodecException(
        "more than %d set elements or map keys have the same hash code".formatted(most),
        offset,
        type,
        null,
        false);
  }

  /** The exception is the application's, and its text may be another exception. */
  private static String describe(Throwable thrown) {
    try {
      return String.valueOf(thrown.toString());
    } catch (Throwable unprintable) {
      return thrown.getClass().getName();
    }
  }

  private static String withArticle(String type) {
    return ("aeioAEIO".indexOf(type.charAt(0)) < 0 ? "a " : "an ") + type;
  }

  /** Returns the number of bytes of the value that were written or read before the fault. */
  public int offset() {
    return offset;
  }

  /**
   * Returns what the contract calls the type of the faulty value, if the fault knows: the value
   * then starts, or would start, at the offset.
   */
  public Optional<String> type() {
    return Optional.ofNullable(type);
  }

  /** Returns whether the value is one that another version of a contract cannot represent. */
  public boolean isIncompatible() {
    return incompatible;
  }

  /** Returns whether the value is valid and only exceeds the limit of its output. */
  public boolean isLimit() {
    return limit;
  }
}
