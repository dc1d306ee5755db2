package bad;

import dev.plugwright.annotations.*;
import java.util.*;

class Contract {
  @WasmPlugin
  private interface Mine {
    void a();
  }

  private static class Inner {
    @WasmPlugin
    interface Nested {
      void a();
    }
  }
}
