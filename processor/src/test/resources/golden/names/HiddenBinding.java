package names;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.spi.binding.CallTarget;
import dev.plugwright.spi.binding.ContractBinding;
import dev.plugwright.spi.engine.RawCall;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Ties {@link Hidden} to its proxy; used by the runtime when a plugin is bound.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class HiddenBinding implements ContractBinding<Hidden> {
  /**
   * The only instance.
   */
  public static final HiddenBinding INSTANCE = new HiddenBinding();

  private static final String CONTRACT = """
      plugwright-contract 1
      interface Hidden
      fn define(define: Define)
      fn match(type: string, self_: string, crate_: i32) -> string
      fn rename(in: Vec, out: Option, result: Result, list: ListOfString, strings: list<string>) -> Vec ! string
      fn string(value: string) -> option<Vec>
      enum Default_ { Self_, Ok }
      variant Define { Default(Default_), Case }
      record ListOfString { a: i32 }
      record Option { ref: string }
      record Result { self_: string }
      record Vec { in: string, value: string, yield_: i32, out: list<string> }
      """;

  private static final List<String> METHODS = List.of("define", "match", "rename", "string");

  private HiddenBinding() {
  }

  @Override
  public Class<Hidden> contractType() {
    return Hidden.class;
  }

  @Override
  public String contract() {
    return CONTRACT;
  }

  @Override
  public List<String> methodNames() {
    return METHODS;
  }

  @Override
  public Hidden bind(CallTarget target) {
    return new HiddenProxy(target);
  }

  /**
   * The Wasm signature {@code (i32, i32, i32, i32, i32, i32, i32, i32, i32, i32) -> i64}.
   */
  @FunctionalInterface
  public interface I32x10ToI64 {
    /**
     * Calls the function.
     */
    long call(int p0, int p1, int p2, int p3, int p4, int p5, int p6, int p7, int p8, int p9);

    /**
     * Returns a function that passes raw bits.
     */
    static I32x10ToI64 of(RawCall raw) {
      return (p0, p1, p2, p3, p4, p5, p6, p7, p8, p9) ->
          raw.call(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9);
    }
  }

  /**
   * The Wasm signature {@code (i32, i32) -> i64}.
   */
  @FunctionalInterface
  public interface I32x2ToI64 {
    /**
     * Calls the function.
     */
    long call(int p0, int p1);

    /**
     * Returns a function that passes raw bits.
     */
    static I32x2ToI64 of(RawCall raw) {
      return (p0, p1) -> raw.call(p0, p1);
    }
  }

  /**
   * The Wasm signature {@code (i32, i32) -> ()}.
   */
  @FunctionalInterface
  public interface I32x2ToVoid {
    /**
     * Calls the function.
     */
    void call(int p0, int p1);

    /**
     * Returns a function that passes raw bits.
     */
    static I32x2ToVoid of(RawCall raw) {
      return (p0, p1) -> raw.call(p0, p1);
    }
  }

  /**
   * The Wasm signature {@code (i32, i32, i32, i32, i32) -> i64}.
   */
  @FunctionalInterface
  public interface I32x5ToI64 {
    /**
     * Calls the function.
     */
    long call(int p0, int p1, int p2, int p3, int p4);

    /**
     * Returns a function that passes raw bits.
     */
    static I32x5ToI64 of(RawCall raw) {
      return (p0, p1, p2, p3, p4) -> raw.call(p0, p1, p2, p3, p4);
    }
  }
}
