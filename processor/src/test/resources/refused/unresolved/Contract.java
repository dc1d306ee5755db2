package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  void put(List<Missing> values);

  Object alsoWrong();
}
