package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Nested {
  Map<String, List<String>> result(List<String> values) throws /*!*/ UnsupportedOperationException;
}
