import dev.plugwright.annotations.Default;
import dev.plugwright.annotations.WasmPlugin;
import java.util.Optional;

/** Characters that Java's char, or any text, cannot have. */
@WasmPlugin
interface Characters {
  void use(
      @Default("\u00e9") char fits,
      @Default("\ud83e\udd80") char letter,
      @Default("\ud83e\udd80") Optional<Character> other,
      @Default("\ud83e\udd80") String text,
      @Default("a\ud800b") String half);
}
