import dev.plugwright.annotations.Default;
import dev.plugwright.annotations.WasmPlugin;
import java.util.List;

@WasmPlugin
public interface Contract {
  void fine(int first, @Default("1") int second, List<String> third);

  void use(@Default("1") int first, String second);
}
