import dev.plugwright.annotations.Default;
import dev.plugwright.annotations.WasmPlugin;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What was meant is clear. */
@WasmPlugin
interface Similar extends Painter<Similar.Color> {
  void numbers(
      @Default("1_000") int maxWords,
      @Default("10L") long size,
      @Default("0xff") short mask,
      @Default("True") boolean draft,
      @Default("'x'") char letter);

  void times(
      @Default("10s") Duration wait,
      @Default("2026-01-31") Instant since,
      @Default("2026-01-31T12:00:00") Instant until);

  void names(
      @Default("LIGHT_GREN") Color color,
      @Default("blue") Optional<Color> other,
      @Default("DarkGreen") Color third,
      @Default("Cirlce") Shape shape,
      @Default("Hexagon") Shape unlike);

  enum Color {
    RED,
    LIGHT_GREEN,
    BLUE
  }

  sealed interface Shape {
    record Circle(@Default("1") int radius) implements Shape {}

    record Square(@Default("1") int side) implements Shape {}
  }
}

interface Painter<C> {
  void paint(@Default("LIGHT_GREEN") C right, @Default("GREEN") C wrong);
}
