package bad;

import dev.plugwright.annotations.*;

@WasmPlugin
public interface Covered {
  CoveredBinding get();

  record CoveredBinding(int number) {}
}
