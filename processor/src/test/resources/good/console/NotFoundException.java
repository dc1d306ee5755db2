package console;

public class NotFoundException extends Exception {
  private static final long serialVersionUID = 1;
  private final transient NotFound error;

  public NotFoundException(NotFound error) {
    super(error.key());
    this.error = error;
  }

  public NotFound error() {
    return error;
  }
}
