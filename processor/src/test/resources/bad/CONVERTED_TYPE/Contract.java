package bad;

import dev.plugwright.annotations.*;
import java.net.URI;
import java.util.*;

@WasmPlugin
@Convert({OfList.class, OfArray.class})
interface Contract {
  void use(int number);
}

class OfList implements WireConverter<List<String>, String> {
  public String toWire(List<String> value) {
    return "";
  }

  public List<String> fromWire(String wire) {
    return null;
  }
}

class OfArray implements WireConverter<int[], String> {
  public String toWire(int[] value) {
    return "";
  }

  public int[] fromWire(String wire) {
    return null;
  }
}
