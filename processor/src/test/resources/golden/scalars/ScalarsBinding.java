package scalars;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.spi.binding.CallTarget;
import dev.plugwright.spi.binding.ContractBinding;
import dev.plugwright.spi.engine.RawCall;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Ties {@link Scalars} to its proxy; used by the runtime when a plugin is bound.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class ScalarsBinding implements ContractBinding<Scalars> {
  /**
   * The only instance.
   */
  public static final ScalarsBinding INSTANCE = new ScalarsBinding();

  private static final String CONTRACT = """
      plugwright-contract 1
      interface Scalars
      fn booleans(values: list<bool>) -> list<bool>
      fn boxed(value: i32, letter: char, flag: bool, small: u16) -> i32
      fn boxed_array(values: list<f64>) -> list<i64>
      fn chars(values: list<char>) -> list<char>
      fn doubles(values: list<f64>) -> list<f64>
      fn echo(call: string, out: string, echo: string, echo_export: string) -> string
      fn floats(values: list<f32>) -> list<f32>
      fn ints(values: list<i32>) -> list<i32>
      fn list_of_bytes(values: list<i8>) -> list<u8>
      fn list_of_integers(values: list<i32>) -> list<i32>
      fn longs(values: list<u64>) -> list<i64>
      fn negate_byte(value: i8) -> i8
      fn negate_double(value: f64) -> f64
      fn negate_float(value: f32) -> f32
      fn negate_int(value: i32) -> i32
      fn negate_long(value: i64) -> i64
      fn negate_short(value: i16) -> i16
      fn not(value: bool) -> bool
      fn nothing()
      fn shorts(values: list<i16>) -> list<i16>
      fn u16(value: u16) -> u16
      fn u32(value: u32) -> u32
      fn u64(value: u64) -> u64
      fn u8(value: u8) -> u8
      fn upper(value: char) -> char
      """;

  private static final List<String> METHODS = List.of("booleans", "boxed", "boxedArray", "chars",
      "doubles", "echo", "floats", "ints", "listOfBytes", "listOfIntegers", "longs", "negateByte",
      "negateDouble", "negateFloat", "negateInt", "negateLong", "negateShort", "not", "nothing",
      "shorts", "u16", "u32", "u64", "u8", "upper");

  private ScalarsBinding() {
  }

  @Override
  public Class<Scalars> contractType() {
    return Scalars.class;
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
  public Scalars bind(CallTarget target) {
    return new ScalarsProxy(target);
  }

  /**
   * The Wasm signature {@code (f32) -> f32}.
   */
  @FunctionalInterface
  public interface F32ToF32 {
    /**
     * Calls the function.
     */
    float call(float p0);

    /**
     * Returns a function that passes raw bits.
     */
    static F32ToF32 of(RawCall raw) {
      return (p0) -> Float.intBitsToFloat((int) raw.call(Float.floatToRawIntBits(p0)));
    }
  }

  /**
   * The Wasm signature {@code (f64) -> f64}.
   */
  @FunctionalInterface
  public interface F64ToF64 {
    /**
     * Calls the function.
     */
    double call(double p0);

    /**
     * Returns a function that passes raw bits.
     */
    static F64ToF64 of(RawCall raw) {
      return (p0) -> Double.longBitsToDouble(raw.call(Double.doubleToRawLongBits(p0)));
    }
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
   * The Wasm signature {@code (i32, i32, i32, i32, i32, i32, i32, i32) -> i64}.
   */
  @FunctionalInterface
  public interface I32x8ToI64 {
    /**
     * Calls the function.
     */
    long call(int p0, int p1, int p2, int p3, int p4, int p5, int p6, int p7);

    /**
     * Returns a function that passes raw bits.
     */
    static I32x8ToI64 of(RawCall raw) {
      return (p0, p1, p2, p3, p4, p5, p6, p7) -> raw.call(p0, p1, p2, p3, p4, p5, p6, p7);
    }
  }

  /**
   * The Wasm signature {@code (i64) -> i64}.
   */
  @FunctionalInterface
  public interface I64ToI64 {
    /**
     * Calls the function.
     */
    long call(long p0);

    /**
     * Returns a function that passes raw bits.
     */
    static I64ToI64 of(RawCall raw) {
      return (p0) -> raw.call(p0);
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
