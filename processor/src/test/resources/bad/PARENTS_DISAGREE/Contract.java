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
  String read(String name);

  @Override
  List<Integer> numbers();

  @Override
  @WasmName("renamed")
  int named();
}

interface Plain {
  int number(int value);

  String read(String name);

  List<Integer> numbers();

  int named();
}

interface Marked {
  @Unsigned
  int number(@Unsigned int other);

  String read(String name) throws LostException;

  List<@Unsigned Integer> numbers();

  @WasmName("renamed")
  int named();
}

interface Deep<T> {
  List<T> numbers();
}

class LostException extends Exception {
  private static final long serialVersionUID = 1;
  private final int code;

  public LostException(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
