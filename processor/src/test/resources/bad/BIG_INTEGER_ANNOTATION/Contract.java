package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  @U128
  void nothing();

  void put(@I128 long number);
}
