package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Nested {
  Map<String, List<Optional<@Nullable /*!*/ int[]>>> result();

  @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE)
  @interface Nullable {}
}
