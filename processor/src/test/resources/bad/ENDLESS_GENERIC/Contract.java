package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  void put(Nest<String> nest);

  record Nest<T>(T value, Optional<Nest<List<T>>> inner) {}
}
