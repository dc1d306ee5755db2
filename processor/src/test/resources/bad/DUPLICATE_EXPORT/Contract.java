package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  int wordCount(String text);

  @WasmName("word_count")
  int words(String text);

  int word_count(String text);
}
