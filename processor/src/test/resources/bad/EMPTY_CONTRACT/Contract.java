package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  static int helper() {
    return 0;
  }

  boolean equals(Object other);
}
