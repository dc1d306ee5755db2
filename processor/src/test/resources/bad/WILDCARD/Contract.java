package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  void any(List<?> values);

  void lower(List<? super Integer> values);

  Map<String, List<Optional<?>>> inside();

  void generic(Page<? extends Number> page);

  record Page<T>(List<T> items) {}
}
