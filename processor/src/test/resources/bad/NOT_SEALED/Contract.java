package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  Map<String, List<Runnable[]>> inside();

  void run(Runnable task);
}
