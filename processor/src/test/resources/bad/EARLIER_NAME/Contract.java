import dev.plugwright.annotations.Was;
import dev.plugwright.annotations.WasmPlugin;

@WasmPlugin
public interface Contract {
  @Was("save")
  void store(Chapter chapter, Level level, Shape shape);

  void save();

  record Chapter(@Was({"heading", "text"}) String title, String text) {}

  enum Level {
    @Was({"LOUD", "LOUD"})
    HIGH
  }

  sealed interface Shape {}

  @Was("Level")
  record Circle(double radius) implements Shape {}

  @Was("Circle")
  record Square(double side) implements Shape {}
}
