package shapes;

import dev.plugwright.annotations.I128;
import dev.plugwright.annotations.U128;
import dev.plugwright.annotations.Unsigned;
import dev.plugwright.annotations.WasmPlugin;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Every kind of type, on its own and inside others. */
@WasmPlugin
public interface Everything {
  Shape scale(Shape shape, double factor);

  Tree mirror(Tree tree);

  Page<Order> firstPage(Page<Order> orders, Page<@Unsigned Integer> numbers);

  @I128
  BigInteger wide(@I128 BigInteger signed, @U128 BigInteger unsigned);

  Duration between(Instant from, Instant to);

  UUID id(UUID id);

  Set<String> names(Set<Color> colors);

  Map<Color, List<Order>> byColor(Map<String, Set<Integer>> map);

  OptionalInt anInt(OptionalInt value);

  OptionalLong aLong(OptionalLong value);

  OptionalDouble aDouble(OptionalDouble value);

  @Nullable
  String maybe(@Nullable String text, List<@Nullable Integer> numbers, @Nullable Long number);

  Map<String, @Nullable String> maybeValues(Optional<Optional<String>> nested);

  int[][] transpose(int[][] matrix);

  String[] words(String[][] lines, Order[] orders, @Unsigned int[][] counts);

  List<? extends Shape> shapes(List<? extends Shape> shapes);

  double mean(List<? extends Double> values);

  Record[] records();

  Expression simplify(Expression expression);

  record Order(@Unsigned int number, @Nullable String note, byte[] data, long @Nullable [] sums) {}

  record Record() {}

  /**
   * A part of a longer list.
   *
   * @param <T> what is listed
   * @param items the part
   * @param next where the next one starts
   */
  record Page<T>(List<T> items, Optional<T> first, OptionalInt next) {}

  record Tree(String label, @Nullable Tree left, @Nullable Tree right, List<Tree> others) {}

  enum Color {
    RED,
    lightGreen,
    BLUE_2
  }

  /** Something to draw. */
  sealed interface Shape {
    record Empty() implements Shape {}

    /** Round. */
    record Circle(double radius) implements Shape {}

    sealed interface Angular extends Shape {}

    record Poly(List<Double> xs, boolean closed) implements Angular {}

    record Box(float width, float height, Color color) implements Angular {}
  }

  sealed interface Expression {
    record Constant(long value) implements Expression {}

    record Negation(Expression of) implements Expression {}

    record Sum(Expression left, Expression right) implements Expression {
      public Sum {
        if (left.equals(right)) {
          throw new IllegalArgumentException("write a product");
        }
      }
    }
  }
}
