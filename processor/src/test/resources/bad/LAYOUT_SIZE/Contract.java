package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  void layout(Layout layout, Huge huge);

  @FixedLayout
  record Layout(@Length(65535) long[] numbers, @Length(65535) long[] more, int one) {}

  @FixedLayout
  record Huge(@Length(65535) Layout[] layouts) {}
}
