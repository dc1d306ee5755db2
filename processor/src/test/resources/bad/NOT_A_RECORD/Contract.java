package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  Order find(int id);

  Map<String, List<Optional<Order>>> inside();

  class Order {}
}
