package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  Set<byte[]> hashes();

  void put(Map<Key, String> names);

  record Key(int[] path) {}
}
