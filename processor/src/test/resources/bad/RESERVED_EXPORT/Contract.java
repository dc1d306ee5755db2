package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  void memory();

  void plugwrightAlloc();

  double floor(double value);

  float sinf(float value);

  @WasmName("plugwright_free")
  void release();
}
