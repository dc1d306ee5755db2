package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Nested {
  Map<String, List<Optional<@I128 /*!*/ Long>>> result(Set<@U128 /*!*/ String[]> array);
}
