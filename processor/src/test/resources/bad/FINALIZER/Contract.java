package bad;

import dev.plugwright.annotations.*;

@WasmPlugin
public interface Contract {
  @SuppressWarnings("removal")
  void finalize();

  @WasmName("finish")
  void finalize(int value);
}
