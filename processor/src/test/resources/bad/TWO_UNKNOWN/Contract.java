import dev.plugwright.annotations.Unknown;
import dev.plugwright.annotations.WasmPlugin;

@WasmPlugin
public interface Contract {
  void use(Level level, Shape shape);

  enum Level {
    @Unknown
    LOW,
    @Unknown
    HIGH
  }

  sealed interface Shape {}

  @Unknown
  record Empty() implements Shape {}

  @Unknown
  record Other() implements Shape {}
}
