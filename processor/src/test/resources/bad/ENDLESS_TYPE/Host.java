package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@HostFunctions
interface Host {
  void layout(Loop loop);

  @FixedLayout
  record Loop(@Length(2) Loop[] inner) {}
}
