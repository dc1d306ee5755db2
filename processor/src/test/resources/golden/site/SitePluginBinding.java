package site;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.spi.binding.CallTarget;
import dev.plugwright.spi.binding.ContractBinding;
import dev.plugwright.spi.engine.RawCall;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Ties {@link SitePlugin} to its proxy; used by the runtime when a plugin is bound.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class SitePluginBinding implements ContractBinding<SitePlugin> {
  /**
   * The only instance.
   */
  public static final SitePluginBinding INSTANCE = new SitePluginBinding();

  private static final String CONTRACT = """
      plugwright-contract 1
      interface SitePlugin
      fn begin(site: Site) optional
      fn check(path: string, text: string, limits: map<string, i32>) -> list<Finding>
      fn compress(data: list<u8>, best: bool) -> list<u8>
      fn process(chapter: Chapter, site: Site) -> Chapter ! Problem
      fn reset() ! string
      fn word_count(text: string) -> i32
      fn word_count_between(text: string, from: i32, to: i32) -> i32
      fn worst(findings: list<Finding>) -> option<Severity> optional
      record Chapter { path: string, title: option<string>, tags: list<string>, end: Position, version: i32 }
      record Finding { severity: Severity, at: Position, text: string }
      record Position { line: i32, column: i32, offset: i64, exact: bool }
      record Problem { reason: string, line: i32 }
      enum Severity { Info, Warning, FatalError }
      record Site { title: string, base_url: string, settings: map<string, string> }
      """;

  private static final List<String> METHODS = List.of("begin", "check", "compress", "process",
      "reset", "wordCount", "wordCount", "worst");

  private SitePluginBinding() {
  }

  @Override
  public Class<SitePlugin> contractType() {
    return SitePlugin.class;
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
  public SitePlugin bind(CallTarget target) {
    return new SitePluginProxy(target);
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
   * The Wasm signature {@code (i32, i32, i32) -> i64}.
   */
  @FunctionalInterface
  public interface I32x3ToI64 {
    /**
     * Calls the function.
     */
    long call(int p0, int p1, int p2);

    /**
     * Returns a function that passes raw bits.
     */
    static I32x3ToI64 of(RawCall raw) {
      return (p0, p1, p2) -> raw.call(p0, p1, p2);
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

  /**
   * The Wasm signature {@code (i32, i32, i32, i32, i32, i32) -> i64}.
   */
  @FunctionalInterface
  public interface I32x6ToI64 {
    /**
     * Calls the function.
     */
    long call(int p0, int p1, int p2, int p3, int p4, int p5);

    /**
     * Returns a function that passes raw bits.
     */
    static I32x6ToI64 of(RawCall raw) {
      return (p0, p1, p2, p3, p4, p5) -> raw.call(p0, p1, p2, p3, p4, p5);
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
}
