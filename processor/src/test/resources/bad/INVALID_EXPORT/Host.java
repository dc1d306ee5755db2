package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@HostFunctions
interface Host {
  @WasmName("log-str")
  void log(String text);
}
