package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@HostFunctions
interface Host {
  Set<Key> keys();

  @FixedLayout
  record Key(@Length(2) int[] numbers) {}
}
