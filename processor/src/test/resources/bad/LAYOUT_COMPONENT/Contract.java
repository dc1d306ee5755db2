package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract {
  void layout(Layout layout);

  @FixedLayout
  record Layout(
      String text,
      boolean flag,
      char letter,
      int[] numbers,
      Integer boxed,
      List<Integer> list,
      Plain plain,
      @Length(2) int[][] matrix,
      Color color,
      @Length(2) Integer[] boxes) {}

  record Plain(int number) {}

  enum Color {
    RED
  }
}
