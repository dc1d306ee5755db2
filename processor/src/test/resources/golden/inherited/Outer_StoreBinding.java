package inherited;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.spi.binding.CallTarget;
import dev.plugwright.spi.binding.ContractBinding;
import dev.plugwright.spi.engine.RawCall;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Ties {@link Outer.Store} to its proxy; used by the runtime when a plugin is bound.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class Outer_StoreBinding implements ContractBinding<Outer.Store> {
  /**
   * The only instance.
   */
  public static final Outer_StoreBinding INSTANCE = new Outer_StoreBinding();

  private static final String CONTRACT = """
      plugwright-contract 1
      interface Store
      fn all(keys: list<string>) -> list<Item>
      fn close() optional
      fn find(key: string) -> Item ! i32
      fn name() -> string optional
      fn priority() -> i32 optional
      record Error { string: string }
      record Item { name: string, error: Error }
      """;

  private static final List<String> METHODS = List.of("all", "close", "find", "name", "priority");

  private Outer_StoreBinding() {
  }

  @Override
  public Class<Outer.Store> contractType() {
    return Outer.Store.class;
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
  public Outer.Store bind(CallTarget target) {
    return new Outer_StoreProxy(target);
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
   * The Wasm signature {@code () -> i32}.
   */
  @FunctionalInterface
  public interface VoidToI32 {
    /**
     * Calls the function.
     */
    int call();

    /**
     * Returns a function that passes raw bits.
     */
    static VoidToI32 of(RawCall raw) {
      return () -> (int) raw.call();
    }
  }

  /**
   * The Wasm signature {@code () -> i64}.
   */
  @FunctionalInterface
  public interface VoidToI64 {
    /**
     * Calls the function.
     */
    long call();

    /**
     * Returns a function that passes raw bits.
     */
    static VoidToI64 of(RawCall raw) {
      return () -> raw.call();
    }
  }

  /**
   * The Wasm signature {@code () -> ()}.
   */
  @FunctionalInterface
  public interface VoidToVoid {
    /**
     * Calls the function.
     */
    void call();

    /**
     * Returns a function that passes raw bits.
     */
    static VoidToVoid of(RawCall raw) {
      return () -> raw.call();
    }
  }
}
