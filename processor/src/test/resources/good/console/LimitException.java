package console;

public class LimitException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public LimitException(String message) {
    super(message);
  }
}
