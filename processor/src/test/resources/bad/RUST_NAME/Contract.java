package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  void put(String größe, Straße straße, Fine fine);

  record Straße(int a) {}

  record Fine(int $dollar) {}
}
