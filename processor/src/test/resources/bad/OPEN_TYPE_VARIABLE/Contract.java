package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract extends Base {
  void a();
}

@SuppressWarnings("rawtypes")
interface Base extends Raw {}

interface Raw<T> {
  T get();
}
