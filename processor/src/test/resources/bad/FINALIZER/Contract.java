package bad;

import dev.plugwright.annotations.*;

@WasmPlugin
public interface Contract {
  @SuppressWarnings("removal")
  void finalize();

  @Export("finish")
  void finalize(int value);
}
