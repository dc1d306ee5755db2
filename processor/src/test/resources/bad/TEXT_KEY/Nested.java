package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Nested {
  List<Optional<Set</*!*/ Key>>> result();

  void parameters(List<Map</*!*/ List<Key>, String>> bound);

  @FixedLayout
  record Key(@Capacity(2) String text) {}
}
