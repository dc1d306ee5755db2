package deprecated;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.spi.binding.CallTarget;
import dev.plugwright.spi.binding.ContractBinding;
import dev.plugwright.spi.engine.RawCall;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Ties {@link Old} to its proxy; used by the runtime when a plugin is bound.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
@SuppressWarnings({"deprecation", "removal"})
public final class OldBinding implements ContractBinding<Old> {
  /**
   * The only instance.
   */
  public static final OldBinding INSTANCE = new OldBinding();

  private static final String CONTRACT = """
      plugwright-contract 1
      interface Old
      fn count(text: string) -> i32
      fn range(range: Range) -> Range
      fn words(text: string) -> i32
      record Range { from: i32, to: i32 }
      """;

  private static final List<String> METHODS = List.of("count", "range", "words");

  private OldBinding() {
  }

  @Override
  public Class<Old> contractType() {
    return Old.class;
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
  public Old bind(CallTarget target) {
    return new OldProxy(target);
  }

  /**
   * The Wasm signature {@code (i32, i32) -> i32}.
   */
  @FunctionalInterface
  public interface I32x2ToI32 {
    /**
     * Calls the function.
     */
    int call(int p0, int p1);

    /**
     * Returns a function that passes raw bits.
     */
    static I32x2ToI32 of(RawCall raw) {
      return (p0, p1) -> (int) raw.call(p0, p1);
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
}
