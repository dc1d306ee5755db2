package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract extends Bounded, Parent {
  <T> void put(List<T> values);

  <T> T get(T value);

  <T, U> Map<String, List<Optional<T>>> result(List<? extends T> bound, Set<U[]> array);

  <X extends Exception> void fails() throws X;
}

interface Parent {
  <T> T inherited(Optional<T> value);
}

interface Bounded {
  <K extends Comparable<K>> K largest(List<K> values);
}
