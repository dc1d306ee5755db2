package structures;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.spi.binding.CallTarget;
import dev.plugwright.spi.binding.ContractBinding;
import dev.plugwright.spi.engine.RawCall;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Ties {@link Tracker} to its proxy; used by the runtime when a plugin is bound.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class TrackerBinding implements ContractBinding<Tracker> {
  /**
   * The only instance.
   */
  public static final TrackerBinding INSTANCE = new TrackerBinding();

  private static final String CONTRACT = """
      plugwright-contract 1
      interface Tracker
      fn header() -> Header
      fn labels(first: option<Label>, cell: Cell) -> map<Cell, Label>
      fn move(from: Point, to: Point, factor: f64) -> Point
      fn track(track: Track) -> Track ! Point
      fn tracks(points: map<string, Point>, header: Header) -> list<Track>
      layout Cell { row: i32, column: i16 } size 8 align 4
      layout Header { i: i8, magic: [u8; 3], element: i64, out: f32 } size 24 align 8
      layout Label { text: text<8>, size: i16 } size 16 align 4
      layout Point { x: f64, y: f64, tag: u8 } size 24 align 8
      layout Track { active: i8, name: text<13>, samples: [i32; 4], symbol: u32, points: [Point; 3], last: i16 } size 128 align 8
      """;

  private static final List<String> METHODS = List.of("header", "labels", "move", "track",
      "tracks");

  private TrackerBinding() {
  }

  @Override
  public Class<Tracker> contractType() {
    return Tracker.class;
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
  public Tracker bind(CallTarget target) {
    return new TrackerProxy(target);
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
   * The Wasm signature {@code (i32, i32, i32, i32, f64) -> i64}.
   */
  @FunctionalInterface
  public interface I32x4F64ToI64 {
    /**
     * Calls the function.
     */
    long call(int p0, int p1, int p2, int p3, double p4);

    /**
     * Returns a function that passes raw bits.
     */
    static I32x4F64ToI64 of(RawCall raw) {
      return (p0, p1, p2, p3, p4) -> raw.call(p0, p1, p2, p3, Double.doubleToRawLongBits(p4));
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
