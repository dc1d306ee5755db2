package bad;

import dev.plugwright.annotations.*;

@HostFunctions
interface Host {
  void clone();
}
