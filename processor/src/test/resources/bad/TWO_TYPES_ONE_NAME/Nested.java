package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Nested {
  void first(Order order);

  Map<String, Order> result(List<Optional<Other/*!*/.Order>> other);

  record Order(int id) {}
}

interface Other {
  record Order(int id) {}
}
