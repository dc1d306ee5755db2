package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  void put(int lineCount, int line_count);

  Row row(Level level);

  Shape shape();

  record Row(int lineCount, int line_count) {}

  enum Level {
    ON_OFF,
    OnOff
  }

  sealed interface Shape {}

  interface Inner {
    record Circle() implements Shape {}
  }

  record Circle() implements Shape {}
}
