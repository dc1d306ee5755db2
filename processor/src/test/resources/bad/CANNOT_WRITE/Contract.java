package bad;

import dev.plugwright.annotations.*;

@WasmPlugin
interface Contract {
  void a();
}
