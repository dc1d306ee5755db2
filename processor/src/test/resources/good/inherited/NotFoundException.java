package inherited;

public class NotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final int key;

  public NotFoundException(int key) {
    super("no such key: " + key);
    this.key = key;
  }

  public NotFoundException(String message) {
    super(message);
    this.key = 0;
  }

  public int key() {
    return key;
  }
}
