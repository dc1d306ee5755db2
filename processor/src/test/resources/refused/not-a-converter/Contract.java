package bad;

import dev.plugwright.annotations.*;
import java.net.URI;
import java.util.*;

@WasmPlugin
@Convert(String.class)
interface Contract {
  void use(URI address);
}
