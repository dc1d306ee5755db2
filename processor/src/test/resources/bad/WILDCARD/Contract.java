package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  void any(List<?> values);

  void lower(List<? super Integer> values);

  void generic(Page<? extends Number> page);

  record Page<T>(List<T> items) {}
}
