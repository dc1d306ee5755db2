package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  <T> T get(T value);
}
