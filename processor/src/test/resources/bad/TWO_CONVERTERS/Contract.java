package bad;

import dev.plugwright.annotations.*;
import java.net.URI;
import java.util.*;

@WasmPlugin
@Convert({One.class, Two.class})
interface Contract {
  void use(URI address);
}

class One implements WireConverter<URI, String> {
  public String toWire(URI value) {
    return "";
  }

  public URI fromWire(String wire) {
    return null;
  }
}

class Two extends One {}
