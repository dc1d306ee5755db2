package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  void memory();

  void plugwrightAlloc();

  @Export("plugwright_free")
  void release();
}
