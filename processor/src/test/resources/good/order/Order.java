package order;

import dev.plugwright.annotations.WasmPlugin;

/** Cases come in the order of the permits clause, or else of the source. */
@WasmPlugin
public interface Order {
  Declared declared(Declared value);

  Permitted permitted(Permitted value);

  Sorted sorted(Sorted value);

  Spread spread(Spread value);

  sealed interface Declared {
    record Zed() implements Declared {}

    record Alp() implements Declared {}

    record Mid() implements Declared {}
  }

  sealed interface Permitted permits Permitted.Two, Permitted.One, Permitted.Three {
    record One() implements Permitted {}

    record Two() implements Permitted {}

    record Three() implements Permitted {}
  }

  sealed interface Sorted permits Sorted.Apple, Sorted.Berry, Sorted.Cherry {
    record Cherry() implements Sorted {}

    record Berry() implements Sorted {}

    record Apple() implements Sorted {}
  }
}
