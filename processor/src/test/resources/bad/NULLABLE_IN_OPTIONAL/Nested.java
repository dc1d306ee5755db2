package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Nested {
  Map<String, List<Optional<@Nullable /*!*/ String>>> result();

  void record(Page<@Nullable /*!*/ String> page);

  record Page<T>(List<Optional<T>> items) {}

  @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE)
  @interface Nullable {}
}
