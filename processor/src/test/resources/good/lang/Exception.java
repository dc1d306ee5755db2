package lang;

public class Exception extends java.lang.Exception {
  private static final long serialVersionUID = 1;
  private final int code;

  public Exception(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
