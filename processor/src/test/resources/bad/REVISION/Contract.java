import dev.plugwright.annotations.WasmPlugin;

@WasmPlugin(revision = -3)
public interface Contract {
  void use();
}
