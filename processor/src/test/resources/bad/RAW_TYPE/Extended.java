package bad;

import dev.plugwright.annotations.*;
import java.util.*;

/** Type variables that stay open because an interface in between is raw. */
@WasmPlugin
interface Extended extends Base {
  void a();
}

@SuppressWarnings("rawtypes")
interface Base extends Raw {}

interface Raw<T> {
  T get();
}
