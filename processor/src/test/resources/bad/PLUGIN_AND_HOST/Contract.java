package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
@HostFunctions
interface Contract {
  void log(String text);
}
