package converters;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.spi.binding.CallTarget;
import dev.plugwright.spi.binding.ContractBinding;
import dev.plugwright.spi.engine.RawCall;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Ties {@link Crawler} to its proxy; used by the runtime when a plugin is bound.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class CrawlerBinding implements ContractBinding<Crawler> {
  /**
   * The only instance.
   */
  public static final CrawlerBinding INSTANCE = new CrawlerBinding();

  private static final String CONTRACT = """
      plugwright-contract 1
      interface Crawler
      fn letters(text: list<char>) -> list<char>
      fn level(level: i32) -> i32
      fn levels(levels: list<i32>) -> list<i32>
      fn page(page: Page<string>, wide: i128, narrow: i64) -> Page<string>
      fn resolve(base: string, path: string) -> string
      fn total(price: Money, day: i64) -> Money
      fn visits(start: option<string>, more: list<string>) -> map<string, set<i64>> ! string
      fn worst(levels: list<i32>, more: list<i32>) -> i32
      record Money { unscaled: i64, scale: u32 }
      record Page<string> { address: string, links: list<string>, changed: option<i64> }
      """;

  private static final List<String> METHODS = List.of("letters", "level", "levels", "page",
      "resolve", "total", "visits", "worst");

  private CrawlerBinding() {
  }

  @Override
  public Class<Crawler> contractType() {
    return Crawler.class;
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
  public Crawler bind(CallTarget target) {
    return new CrawlerProxy(target);
  }

  /**
   * The Wasm signature {@code (i32) -> i32}.
   */
  @FunctionalInterface
  public interface I32ToI32 {
    /**
     * Calls the function.
     */
    int call(int p0);

    /**
     * Returns a function that passes raw bits.
     */
    static I32ToI32 of(RawCall raw) {
      return (p0) -> (int) raw.call(p0);
    }
  }

  /**
   * The Wasm signature {@code (i32, i32, i64) -> i64}.
   */
  @FunctionalInterface
  public interface I32x2I64ToI64 {
    /**
     * Calls the function.
     */
    long call(int p0, int p1, long p2);

    /**
     * Returns a function that passes raw bits.
     */
    static I32x2I64ToI64 of(RawCall raw) {
      return (p0, p1, p2) -> raw.call(p0, p1, p2);
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
   * The Wasm signature {@code (i32, i32, i32, i32, i64) -> i64}.
   */
  @FunctionalInterface
  public interface I32x4I64ToI64 {
    /**
     * Calls the function.
     */
    long call(int p0, int p1, int p2, int p3, long p4);

    /**
     * Returns a function that passes raw bits.
     */
    static I32x4I64ToI64 of(RawCall raw) {
      return (p0, p1, p2, p3, p4) -> raw.call(p0, p1, p2, p3, p4);
    }
  }

  /**
   * The Wasm signature {@code (i32, i32, i32, i32) -> i32}.
   */
  @FunctionalInterface
  public interface I32x4ToI32 {
    /**
     * Calls the function.
     */
    int call(int p0, int p1, int p2, int p3);

    /**
     * Returns a function that passes raw bits.
     */
    static I32x4ToI32 of(RawCall raw) {
      return (p0, p1, p2, p3) -> (int) raw.call(p0, p1, p2, p3);
    }
  }

  /**
   * The Wasm signature {@code (i32, i32, i32, i32) -> i64}.
   */
  @FunctionalInterface
  public interface I32x4ToI64 {
    /**
     * Calls the function.
     */
    long call(int p0, int p1, int p2, int p3);

    /**
     * Returns a function that passes raw bits.
     */
    static I32x4ToI64 of(RawCall raw) {
      return (p0, p1, p2, p3) -> raw.call(p0, p1, p2, p3);
    }
  }
}
