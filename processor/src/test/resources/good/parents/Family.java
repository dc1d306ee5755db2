package parents;

import java.util.List;

/** The parents of contracts, and what these speak of. */
public final class Family {
  private Family() {}

  public interface Wide {
    Shape shape();

    List<String> names(String prefix);

    int narrowed(int value) throws AnyException;

    int silent(int value) throws AnyException;

    int unrelated(int value) throws AnyException;
  }

  public interface Narrow {
    Circle shape();

    int narrowed(int value) throws SpecialException;

    int silent(int value);

    int unrelated(int value) throws OtherException;
  }

  public interface Typed<T> {
    List<T> names(T prefix);
  }

  public sealed interface Shape {}

  public record Circle(double radius) implements Shape {}

  public record Square(int side) implements Shape {}

  public record Point(int x) {}

  public static class AnyException extends Exception {
    private static final long serialVersionUID = 1;

    public AnyException(String message) {
      super(message);
    }
  }

  public static class SpecialException extends AnyException {
    private static final long serialVersionUID = 1;

    public SpecialException(String message) {
      super(message);
    }
  }

  public static class OtherException extends Exception {
    private static final long serialVersionUID = 1;

    public OtherException(String message) {
      super(message);
    }
  }
}
