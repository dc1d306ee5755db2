package layouts;

public class LostException extends Exception {
  private static final long serialVersionUID = 1;
  private final transient Point last;

  public LostException(Point last) {
    this.last = last;
  }

  public Point last() {
    return last;
  }
}
