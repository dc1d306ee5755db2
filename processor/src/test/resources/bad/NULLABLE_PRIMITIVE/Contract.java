package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  void put(@Nullable int number);

  @interface Nullable {}
}
