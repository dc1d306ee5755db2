package bad;

import dev.plugwright.annotations.*;

class Inherited {
  @WasmPlugin
  interface Tools extends Parent {
    void get();
  }

  interface Parent {
    record Inherited_ToolsBinding(int number) {}
  }
}
