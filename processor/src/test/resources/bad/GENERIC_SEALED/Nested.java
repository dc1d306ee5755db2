package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Nested {
  Map<String, List<Optional</*!*/ Result<String>>>> result();

  void parameters(List<? extends /*!*/ Result<String>> bound);

  sealed interface Result<T> {
    record Ok<T>(T value) implements Result<T> {}
  }
}
