package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Nested {
  <T> Map<String, List<Optional</*!*/ T>>> result(List<? extends /*!*/ T> bound, Set</*!*/ T[]> array);
}
