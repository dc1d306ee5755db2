package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  Optional<@Nullable String> get();

  @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE)
  @interface Nullable {}
}
