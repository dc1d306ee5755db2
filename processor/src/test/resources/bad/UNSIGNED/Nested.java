package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Nested {
  Map<String, List<Optional<@Unsigned /*!*/ Float>>> result(Set<@Unsigned /*!*/ String[]> array);
}
