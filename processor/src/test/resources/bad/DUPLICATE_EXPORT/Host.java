package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@HostFunctions
interface Host {
  void log(int value);

  @WasmName("log")
  void print(String text);
}
