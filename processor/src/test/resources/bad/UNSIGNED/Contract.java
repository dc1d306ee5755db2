package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  @Unsigned
  void nothing();

  void put(@Unsigned String text, List<@Unsigned Double> numbers);
}
