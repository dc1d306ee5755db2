package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Nested extends Outer.Codec {}

class Outer {
  interface Codec {
    Map<String, List<Optional</*!*/ Secret>>> result(List<? extends /*!*/ Secret> secrets);
  }

  private record Secret(int a) {}
}
