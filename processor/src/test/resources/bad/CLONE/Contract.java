package bad;

import dev.plugwright.annotations.*;

@WasmPlugin
interface Contract {
  int clone();

  int clone(int value);
}
