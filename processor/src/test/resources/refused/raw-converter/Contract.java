package bad;

import dev.plugwright.annotations.*;
import java.net.URI;
import java.util.*;

@WasmPlugin
@Convert({Raw.class, Generic.class})
interface Contract {
  void use(URI address);
}

@SuppressWarnings("rawtypes")
class Raw implements WireConverter {
  public Object toWire(Object value) {
    return value;
  }

  public Object fromWire(Object wire) {
    return wire;
  }
}

class Generic<T> implements WireConverter<T, String> {
  public String toWire(T value) {
    return "";
  }

  public T fromWire(String wire) {
    return null;
  }
}
