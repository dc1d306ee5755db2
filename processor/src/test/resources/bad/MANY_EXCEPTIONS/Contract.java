package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  void run() throws java.io.IOException, InterruptedException;
}
