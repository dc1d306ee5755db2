package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Nested extends Codec<List<Missing>> {
  Map<String, List<Optional<Absent>>> result(Set<? extends Lost[]> bound);

  void shape(Shape shape);

  void fails() throws Unknown;

  sealed interface Shape permits Circle, Square {}

  record Circle(int radius) implements Shape {}
}

interface Codec<T> {
  T decode();
}
