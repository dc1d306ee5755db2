package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  @Export("word-count")
  int wordCount(String text);

  @Export("self")
  void me();

  void größe();
}
