package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  @SuppressWarnings("rawtypes")
  void put(List values);

  @SuppressWarnings("rawtypes")
  Map get();

  @SuppressWarnings("rawtypes")
  void inside(Map<String, List<Optional>> values);
}
