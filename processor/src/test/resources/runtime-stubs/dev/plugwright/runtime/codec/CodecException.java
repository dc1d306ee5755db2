package dev.plugwright.runtime.codec;

public class CodecException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public CodecException(String reason, int offset) {
    super(reason + offset);
  }

  public static CodecException isNull(String type, int offset) {
    return new CodecException(type, offset);
  }

  public static CodecException rejected(String type, int offset, RuntimeException cause) {
    return new CodecException(type, offset);
  }

  public static CodecException notConverted(String type, int offset, RuntimeException cause) {
    return new CodecException(type, offset);
  }

  public static CodecException duplicate(String type, int offset) {
    return new CodecException(type, offset);
  }
}
