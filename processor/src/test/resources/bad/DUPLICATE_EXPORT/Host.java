package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@HostFunctions
interface Host {
  void log(int value);

  @Export("log")
  void print(String text);
}
