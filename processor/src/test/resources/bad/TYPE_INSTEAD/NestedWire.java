package bad;

import dev.plugwright.annotations.*;
import java.util.*;

/** Types that converters convert to, written where a base class says so. */
@WasmPlugin
@Convert({UriConverter.class, LocaleConverter.class})
interface NestedWire {
  void use(String text);
}

abstract class Base<A, B> implements WireConverter<A, List<B>> {
  public List<B> toWire(A value) {
    return List.of();
  }

  public A fromWire(List<B> wire) {
    return null;
  }
}

class UriConverter extends Base<java.net.URI, /*!*/ Object> {}

class LocaleConverter implements WireConverter<Locale, Map<String, /*!*/ Object>> {
  public Map<String, Object> toWire(Locale value) {
    return Map.of();
  }

  public Locale fromWire(Map<String, Object> wire) {
    return null;
  }
}
