package bad;

import dev.plugwright.annotations.*;
import java.util.*;
import java.util.function.*;

@WasmPlugin
interface Contract extends Function<String, String>, Supplier<String> {}

@WasmPlugin
interface Sorting extends Comparator<String> {}

@WasmPlugin
interface Filter extends Deep {
  String name();
}

/** It is compiled here, and what it inherits is not. */
interface Deep extends Predicate<String> {}
