package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract extends Holder.Lender {
  Holder.Shape shape();
}

class Holder {
  interface Lender {
    Secret secret();
  }

  private record Secret(int a) {}

  sealed interface Shape {}

  private record Circle(int radius) implements Shape {}
}
