package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  Object any(Collection<String> names, ArrayList<String> list);

  java.time.LocalDate date(java.math.BigDecimal amount, java.nio.file.Path path);

  void put(Item item);

  Map<String, List<Optional<Object>>> inside(Object[] values);

  record Item(CharSequence text) {}
}

@WasmPlugin
interface Another {
  Contract.Item get();
}
