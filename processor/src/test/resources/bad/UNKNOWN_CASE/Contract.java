import dev.plugwright.annotations.Default;
import dev.plugwright.annotations.Unknown;
import dev.plugwright.annotations.WasmPlugin;
import java.util.List;

@WasmPlugin
public interface Contract {
  void use(Shape shape);

  sealed interface Shape {}

  @Unknown
  record Other(String name, @Default("1") int sides, List<String> notes) implements Shape {}
}
