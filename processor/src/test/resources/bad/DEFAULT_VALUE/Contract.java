import dev.plugwright.annotations.Default;
import dev.plugwright.annotations.WasmPlugin;
import java.util.List;
import java.util.Optional;

@WasmPlugin
public interface Contract {
  void use(Chapter chapter, @Default("many") int limit);

  record Chapter(
      @Default("x") int number,
      @Default("128") byte small,
      @Default("LOUD") Level level,
      @Default("[]") List<String> names,
      @Default("yes") Optional<Boolean> draft,
      @Default("{}") Place place) {}

  record Place(String name) {}

  enum Level {
    QUIET
  }
}
