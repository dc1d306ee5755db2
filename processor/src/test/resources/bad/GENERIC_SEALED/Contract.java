package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  Result<String> run();

  sealed interface Result<T> {
    record Ok<T>(T value) implements Result<T> {}
  }
}
