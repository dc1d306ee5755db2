package bad;

import dev.plugwright.annotations.*;
import java.net.URI;

@WasmPlugin
@Convert({ToObject.class, ToUri.class})
interface Wire {
  void use(URI address);
}

class ToObject implements WireConverter<URI, Object> {
  public Object toWire(URI value) {
    return value;
  }

  public URI fromWire(Object wire) {
    return null;
  }
}

class ToUri implements WireConverter<StringBuilder, URI> {
  public URI toWire(StringBuilder value) {
    return null;
  }

  public StringBuilder fromWire(URI wire) {
    return null;
  }
}
