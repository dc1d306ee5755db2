package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  void layout(Layout layout);

  @FixedLayout
  record Layout(@Length(0) int[] none, @Capacity(-1) String text, @Length(65536) byte[] many) {}
}
