package shapes;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.spi.binding.CallTarget;
import dev.plugwright.spi.binding.ContractBinding;
import dev.plugwright.spi.engine.RawCall;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Ties {@link Everything} to its proxy; used by the runtime when a plugin is bound.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class EverythingBinding implements ContractBinding<Everything> {
  /**
   * The only instance.
   */
  public static final EverythingBinding INSTANCE = new EverythingBinding();

  private static final String CONTRACT = """
      plugwright-contract 1
      interface Everything
      fn a_double(value: option<f64>) -> option<f64>
      fn a_long(value: option<i64>) -> option<i64>
      fn an_int(value: option<i32>) -> option<i32>
      fn between(from: instant, to: instant) -> duration
      fn by_color(map: map<string, set<i32>>) -> map<Color, list<Order>>
      fn first_page(orders: Page<Order>, numbers: Page<u32>) -> Page<Order>
      fn id(id: uuid) -> uuid
      fn maybe(text: option<string>, numbers: list<option<i32>>, number: option<i64>) -> option<string>
      fn maybe_values(nested: option<option<string>>) -> map<string, option<string>>
      fn mean(values: list<f64>) -> f64
      fn mirror(tree: Tree) -> Tree
      fn names(colors: set<Color>) -> set<string>
      fn records() -> list<Record>
      fn scale(shape: Shape, factor: f64) -> Shape
      fn shapes(shapes: list<Shape>) -> list<Shape>
      fn simplify(expression: Expression) -> Expression
      fn transpose(matrix: list<list<i32>>) -> list<list<i32>>
      fn wide(signed: i128, unsigned: u128) -> i128
      fn words(lines: list<list<string>>, orders: list<Order>, counts: list<list<u32>>) -> list<string>
      enum Color { Red, LightGreen, Blue2 }
      variant Expression { Constant(i64), Negation(Expression), Sum { left: Expression, right: Expression } }
      record Order { number: u32, note: option<string>, data: list<u8>, sums: option<list<i64>> }
      record Page<Order> { items: list<Order>, first: option<Order>, next: option<i32> }
      record Page<u32> { items: list<u32>, first: option<u32>, next: option<i32> }
      record Record {}
      variant Shape { Empty, Circle(f64), Poly { xs: list<f64>, closed: bool }, Box { width: f32, height: f32, color: Color } }
      record Tree { label: string, left: option<Tree>, right: option<Tree>, others: list<Tree> }
      """;

  private static final List<String> METHODS = List.of("aDouble", "aLong", "anInt", "between",
      "byColor", "firstPage", "id", "maybe", "maybeValues", "mean", "mirror", "names", "records",
      "scale", "shapes", "simplify", "transpose", "wide", "words");

  private EverythingBinding() {
  }

  @Override
  public Class<Everything> contractType() {
    return Everything.class;
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
  public Everything bind(CallTarget target) {
    return new EverythingProxy(target);
  }

  /**
   * The Wasm signature {@code (i32, i32, f64) -> i64}.
   */
  @FunctionalInterface
  public interface I32x2F64ToI64 {
    /**
     * Calls the function.
     */
    long call(int p0, int p1, double p2);

    /**
     * Returns a function that passes raw bits.
     */
    static I32x2F64ToI64 of(RawCall raw) {
      return (p0, p1, p2) -> raw.call(p0, p1, Double.doubleToRawLongBits(p2));
    }
  }

  /**
   * The Wasm signature {@code (i32, i32) -> f64}.
   */
  @FunctionalInterface
  public interface I32x2ToF64 {
    /**
     * Calls the function.
     */
    double call(int p0, int p1);

    /**
     * Returns a function that passes raw bits.
     */
    static I32x2ToF64 of(RawCall raw) {
      return (p0, p1) -> Double.longBitsToDouble(raw.call(p0, p1));
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
