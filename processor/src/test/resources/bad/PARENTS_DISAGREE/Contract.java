package bad;

import dev.plugwright.annotations.*;
import java.util.*;

@WasmPlugin
interface Contract extends Plain, Marked, Deep<Integer> {}

@WasmPlugin
interface Reversed extends Deep<@Unsigned Integer>, Marked, Plain {}

/** It overrides what its parents disagree on, however often they are repeated. */
@WasmPlugin
interface Settled extends Plain, Marked, Middle {
  Object wrong();
}

interface Middle extends Plain, Marked {
  @Override
  int number(int value);

  @Override
  List<Integer> numbers();

  @Override
  @WasmName("renamed")
  int named();
}

interface Plain {
  int number(int value);

  List<Integer> numbers();

  int named();
}

interface Marked {
  @Unsigned
  int number(@Unsigned int other);

  List<@Unsigned Integer> numbers();

  @WasmName("renamed")
  int named();
}

interface Deep<T> {
  List<T> numbers();
}
