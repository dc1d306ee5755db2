package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  void layout(Layout layout, Plain plain);

  @Length(3)
  int[] result();

  @Capacity(3)
  void nothing();

  @FixedLayout
  record Layout(@Length(2) int number, @Capacity(4) int[] array, @Length(4) String text) {}

  record Plain(@Length(3) int[] numbers, @Capacity(8) String text) {}
}
