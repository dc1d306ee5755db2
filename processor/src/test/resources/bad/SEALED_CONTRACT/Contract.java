package bad;

import dev.plugwright.annotations.*;

@WasmPlugin
sealed interface Contract {
  void a();

  record Only() implements Contract {
    public void a() {}
  }
}
