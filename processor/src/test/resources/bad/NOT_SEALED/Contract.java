package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  Map<String, List<AutoCloseable[]>> inside();

  void run(AutoCloseable task);
}
