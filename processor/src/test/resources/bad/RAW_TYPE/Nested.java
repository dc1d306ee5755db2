package bad;

import dev.plugwright.annotations.*;
import java.util.*;

/** Raw types within types, and raw interfaces that are extended. */
@SuppressWarnings("rawtypes")
@WasmPlugin
interface Nested extends Middle {
  Map<String, List<Optional</*!*/ Map>>> result();

  void parameters(Set<? extends /*!*/ List> bound, Optional</*!*/ List[]> array);

  void record(Map<String, Page<Integer>> pages);

  record Page<T>(T first, List<Optional</*!*/ Page>> others) {}
}

@SuppressWarnings("rawtypes")
interface Middle extends /*!*/ Store, Keeper<Optional</*!*/ Set>> {}

interface Store<T> {
  List<T> all();
}

interface Keeper<T> {
  void keep(T value);
}
