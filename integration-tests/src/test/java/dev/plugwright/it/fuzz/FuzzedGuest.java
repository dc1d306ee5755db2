package dev.plugwright.it.fuzz;

import dev.plugwright.PluginModule;
import dev.plugwright.PluginSpec;
import dev.plugwright.it.Console;
import dev.plugwright.it.Fuzzed;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A plugin that implements {@link Fuzzed}. */
final class FuzzedGuest {
  /** The methods whose results are fuzzed. */
  static final List<Call> RESULTS =
      List.of(
          Fuzzed::text,
          Fuzzed::numbers,
          Fuzzed::bytes,
          Fuzzed::readings,
          Fuzzed::map,
          Fuzzed::colors,
          Fuzzed::shape,
          Fuzzed::moment,
          Fuzzed::position,
          Fuzzed::flags);

  /** The methods that call the host. */
  static final List<Call> ARGUMENTS =
      List.of(
          Fuzzed::logStr,
          Fuzzed::logReading,
          Fuzzed::sum,
          Fuzzed::find,
          Fuzzed::travel,
          Fuzzed::parse);

  private static final List<String> RESULT_NAMES =
      List.of(
          "text",
          "numbers",
          "bytes",
          "readings",
          "map",
          "colors",
          "shape",
          "moment",
          "position",
          "flags");

  private FuzzedGuest() {}

  /** A method of the contract. */
  @FunctionalInterface
  interface Call {
    void of(Fuzzed plugin, byte[] data, long packed) throws Exception;
  }

  /** The module, to which sections may be added. */
  static Wasm wasm() {
    Wasm wasm =
        new Wasm()
            .importedFunction("Console", "log_str", "ii:")
            .importedFunction("Console", "log_reading", "ii:")
            .importedFunction("Console", "sum", "ii:l")
            .importedFunction("Console", "find", "iiiiii:l")
            .importedFunction("Console", "move", "iidii:l")
            .importedFunction("Console", "parse", "iiii:l")
            .memory(4, 16);
    for (String name : RESULT_NAMES) {
      wasm.function(name, "iil:l", slice(new Code()));
    }
    return wasm.function("log_str", "iil:", "l", argument().call(0))
        .function("log_reading", "iil:", "l", argument().call(1))
        .function("sum", "iil:", "l", argument().call(2).op(0x1A))
        .function("find", "iil:", "l", halves(halves(argument())).call(3).op(0x1A))
        .function("travel", "iil:", "l", halves(argument().f64(1)).call(4).op(0x1A))
        .function("parse", "iil:", "l", halves(argument()).call(5).op(0x1A));
  }

  /** Address and length: those of the data, or the packed ones if they are not 0. */
  private static Code slice(Code code) {
    return code.slice(0, 1).get(2).get(2).op(0x50, 0x1B); // i64.eqz, select
  }

  private static Code argument() {
    return halves(slice(new Code()).set(3));
  }

  /** Pushes the address and the length. */
  private static Code halves(Code code) {
    return code.get(3).i64(32).op(0x88, 0xA7).get(3).op(0xA7); // shr_u, wrap, wrap
  }

  static PluginSpec<Fuzzed> spec(PluginModule module) {
    return module
        .bind(Fuzzed.class)
        .sharedHost(Console.class, host())
        .limits(
            limits ->
                limits
                    .deadline(Duration.ofSeconds(30))
                    .argumentBytes(1 << 20)
                    .resultBytes(1 << 20));
  }

  static Console host() {
    return (Console)
        Proxy.newProxyInstance(
            Console.class.getClassLoader(),
            new Class<?>[] {Console.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "sum" -> (long) ((long[]) arguments[0]).length;
                  case "find" -> ((List<?>) arguments[0]).stream().findFirst();
                  case "move" -> arguments[0];
                  case "parse" -> ((String) arguments[0]).length();
                  case "text" -> Optional.of("text").get();
                  default -> null;
                });
  }
}
