package dev.plugwright.runtime.codec;

public class CodecException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public CodecException(String reason, int offset) {
    super(reason + offset);
  }

  public static CodecException isNull(String type, int offset) {
    return new CodecException(type, offset);
  }
}
