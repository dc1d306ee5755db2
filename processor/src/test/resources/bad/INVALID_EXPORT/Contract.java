package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  @WasmName("word-count")
  int wordCount(String text);

  @WasmName("self")
  void me();

  void größe();
}
