package bad;

import dev.plugwright.annotations.*;
import java.net.URI;
import java.util.*;

@WasmPlugin
@Convert({
  Outer.Abstract.class,
  Outer.Interface.class,
  Outer.Inner.class,
  Outer.Parameter.class,
  Outer.Private.class,
  Outer.Throwing.class
})
interface Contract {
  void use(int number);
}

class Outer {
  @WasmPlugin
  @Convert(Hidden.class)
  interface Inside {
    void use(int number);
  }

  interface Interface extends WireConverter<URI, String> {}

  abstract static class Abstract implements Interface {
    public String toWire(URI value) {
      return "";
    }

    public URI fromWire(String wire) {
      return null;
    }
  }

  class Inner extends Abstract {}

  private static class Hidden extends Abstract {}

  static class Parameter extends Abstract {
    Parameter(int parameter) {}
  }

  static class Private extends Abstract {
    private Private() {}
  }

  static class Throwing extends Abstract {
    Throwing() throws Exception {}
  }
}
