package pooled;

import dev.plugwright.annotations.WasmPlugin;

/** Names that the pooled proxy also uses, and each kind of method that it has to pass on. */
@WasmPlugin
interface Lender {
  Pooled lend(BorrowedInstance borrowed, InstancePool pool) throws Refused;

  int both(int pool, int borrowed, int instance);

  void borrow(String... api);

  long release(long... pool) throws Broken;

  default String describe(int pool) {
    return "lender " + both(pool, 0, 0);
  }

  record Pooled(int size) {}

  record BorrowedInstance(String name) {}

  record InstancePool(int free) {}

  class Refused extends Exception {
    private static final long serialVersionUID = 1;

    public Refused(String message) {
      super(message);
    }
  }

  class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Broken(String message) {
      super(message);
    }
  }
}
