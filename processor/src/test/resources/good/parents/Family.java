package parents;

import java.util.List;

/** The parents of contracts, and what these speak of. */
public final class Family {
  private Family() {}

  public interface Wide {
    Shape shape();

    List<String> names(String prefix);
  }

  public interface Narrow {
    Circle shape();
  }

  public interface Typed<T> {
    List<T> names(T prefix);
  }

  public sealed interface Shape {}

  public record Circle(double radius) implements Shape {}

  public record Square(int side) implements Shape {}

  public record Point(int x) {}
}
