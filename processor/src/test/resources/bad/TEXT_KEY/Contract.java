package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  Set<Key> keys();

  @FixedLayout
  record Key(@Capacity(2) String text) {}
}
