package dev.plugwright.runtime.codec;

import java.util.Optional;

/**
 * A value that cannot be encoded, or bytes that do not decode.
 *
 * <p>Inside a plugin call it is the cause of an exception that also names the plugin, the method
 * and the path of the value.
 */
public final class CodecException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int offset;
  private final transient String wantedType;

  /**
   * Creates the exception.
   *
   * @param reason what is wrong, without the offset
   * @param offset bytes written or read before the fault
   */
  public CodecException(String reason, int offset) {
    this(reason, offset, null, null);
  }

  CodecException(String reason, int offset, String wantedType, Throwable cause) {
    super(reason, cause);
    this.offset = offset;
    this.wantedType = wantedType;
  }

  /**
   * Returns the fault of a {@code null} where the contract has no room for one.
   *
   * @param type what the contract calls the type that it wants
   * @param offset bytes written before the fault
   */
  public static CodecException isNull(String type, int offset) {
    return new CodecException(
        "is null where the contract wants " + withArticle(type), offset, type, null);
  }

  private static String withArticle(String type) {
    return ("aeioAEIO".indexOf(type.charAt(0)) < 0 ? "a " : "an ") + type;
  }

  /** Returns the number of bytes of the value that were written or read before the fault. */
  public int offset() {
    return offset;
  }

  /** Returns the contract's type of the value that is missing, if the fault is a {@code null}. */
  public Optional<String> wantedType() {
    return Optional.ofNullable(wantedType);
  }
}
