import dev.plugwright.annotations.Unknown;
import dev.plugwright.annotations.WasmPlugin;
import java.util.List;

@WasmPlugin
public interface Contract {
  void use(Point point, List<Pair<String>> pairs, List<Pair<Integer>> others, Level level, Shape shape);

  @Unknown
  record Point(int x, int y) implements Comparable<Point> {
    @Override
    public int compareTo(Point other) {
      return 0;
    }
  }

  @Unknown
  record Pair<T>(T first, T second) {}

  @Unknown
  enum Level {
    LOW,
    HIGH
  }

  @Unknown
  sealed interface Shape {}

  record Circle(double radius) implements Shape {}
}
