package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@HostFunctions
interface Host {
  @Export("log-str")
  void log(String text);
}
