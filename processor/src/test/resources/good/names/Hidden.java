package names;

import dev.plugwright.annotations.WasmPlugin;
import java.util.Optional;

@WasmPlugin
interface Hidden {
  String match(String type, String self, int crate);

  Optional<Vec> string(String value);

  Vec rename(Vec in, Option out, Result result, ListOfString list, java.util.List<String> strings)
      throws Failure;

  void define(Define define);

  record Vec(String in, String value, int yield_, java.util.List<String> out) {}

  record Option(String ref) {}

  record Result(String self) {}

  record String_(String it) {}

  record ListOfString(int a) {}

  sealed interface Define permits Default, Case {}

  record Default(Default_ value) implements Define {}

  record Case() implements Define {}

  enum Default_ {
    SELF,
    _OK
  }

  class Failure extends Exception {
    private static final long serialVersionUID = 1;

    public Failure(String message) {
      super(message);
    }
  }
}
