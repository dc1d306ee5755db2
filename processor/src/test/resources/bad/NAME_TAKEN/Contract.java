package bad;

import dev.plugwright.annotations.*;
import java.util.*;

class Contract {
  interface A {
    @WasmPlugin
    interface Tools {
      void a();
    }
  }

  interface B {
    @WasmPlugin
    interface Tools {
      void a();
    }
  }
}
