package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  i32 get(Optional<list> value);

  record i32(int value) {}

  record list() {}
}
