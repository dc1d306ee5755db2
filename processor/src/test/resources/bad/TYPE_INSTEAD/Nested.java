package bad;

import dev.plugwright.annotations.*;
import java.util.*;

/** Library types that cannot cross, in every place where a type can be. */
@WasmPlugin
interface Nested extends Codec<List</*!*/ Object>, String> {
  Map<String, List<Optional</*!*/ Object>>> result();

  Map</*!*/ Object, /*!*/ Object> twice();

  void parameters(List<? extends /*!*/ Object> bound, Set<List</*!*/ Object[][]>> array);

  void several(Optional</*!*/ Object>... values);

  void record(Item item, List<Page<Optional</*!*/ Number>>> pages, Page<String> page);

  void sealed(List<Shape> shapes);

  void fails() throws Failure;

  record Item(String name, Map<String, /*!*/ ArrayList<String>> parts) {}

  record Page<T>(List<T> items, Optional</*!*/ CharSequence> next) {}

  sealed interface Shape {
    record Circle(List</*!*/ Number> radius) implements Shape {}
  }

  class Failure extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<Object> reasons;

    public Failure(List</*!*/ Object> reasons) {
      this.reasons = reasons;
    }

    public List<Object> reasons() {
      return reasons;
    }
  }
}

interface Codec<A, B> extends Sink<Map<B, /*!*/ Object>> {
  A decode(B text);
}

interface Sink<T> {
  void put(T value);
}
