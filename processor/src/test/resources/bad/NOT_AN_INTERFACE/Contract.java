package bad;

import dev.plugwright.annotations.*;
import java.util.*;

class Contract {
  @WasmPlugin
  static class OnClass {}

  @WasmPlugin
  record OnRecord(int a) {}

  @WasmPlugin
  enum OnEnum {
    A
  }

  @WasmPlugin
  @interface OnAnnotation {}
}
