package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Nested {
  Map<String, List<Optional</*!*/ Größe>>> result();

  record Größe(int size) {}
}
