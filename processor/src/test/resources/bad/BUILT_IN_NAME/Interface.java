package bad;

import dev.plugwright.annotations.*;

class Interface {
  @HostFunctions
  interface str {
    void run();
  }
}
