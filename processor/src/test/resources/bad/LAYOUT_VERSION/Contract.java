import dev.plugwright.annotations.Default;
import dev.plugwright.annotations.FixedLayout;
import dev.plugwright.annotations.Was;
import dev.plugwright.annotations.WasmPlugin;

@WasmPlugin
public interface Contract {
  void use(Point point);

  @FixedLayout
  record Point(@Default("1") int x, @Was("z") int y) {}
}
