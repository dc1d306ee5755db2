package dev.plugwright.engine.tck;

import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.ValueType;
import dev.plugwright.spi.engine.GuestCallable;
import dev.plugwright.spi.engine.RawCall;
import java.util.List;

/** The signatures of the tests, as generated code would have them. */
public final class Signatures {
  private Signatures() {}

  /** {@code () -> ()}. */
  @FunctionalInterface
  public interface Action {
    /** Calls the function. */
    @GuestCallable
    void call();

    /** Makes one from raw calls. */
    static Action of(RawCall raw) {
      return raw::call;
    }
  }

  /** {@code (i32) -> i32}. */
  @FunctionalInterface
  public interface IntToInt {
    /** Calls the function. */
    @GuestCallable
    int call(int a);

    /** Makes one from raw calls. */
    static IntToInt of(RawCall raw) {
      return a -> (int) raw.call(a);
    }
  }

  /** {@code (i32, i64, f32, f64) -> i32}. */
  @FunctionalInterface
  public interface MixToInt {
    /** Calls the function. */
    @GuestCallable
    int call(int a, long b, float c, double d);

    /** Makes one from raw calls. */
    static MixToInt of(RawCall raw) {
      return (a, b, c, d) -> (int) raw.call(bits(a, b, c, d));
    }
  }

  /** {@code (i32, i64, f32, f64) -> i64}. */
  @FunctionalInterface
  public interface MixToLong {
    /** Calls the function. */
    @GuestCallable
    long call(int a, long b, float c, double d);

    /** Makes one from raw calls. */
    static MixToLong of(RawCall raw) {
      return (a, b, c, d) -> raw.call(bits(a, b, c, d));
    }
  }

  /** {@code (i32, i64, f32, f64) -> f32}. */
  @FunctionalInterface
  public interface MixToFloat {
    /** Calls the function. */
    @GuestCallable
    float call(int a, long b, float c, double d);

    /** Makes one from raw calls. */
    static MixToFloat of(RawCall raw) {
      return (a, b, c, d) -> Float.intBitsToFloat((int) raw.call(bits(a, b, c, d)));
    }
  }

  /** {@code (i32, i64, f32, f64) -> f64}. */
  @FunctionalInterface
  public interface MixToDouble {
    /** Calls the function. */
    @GuestCallable
    double call(int a, long b, float c, double d);

    /** Makes one from raw calls. */
    static MixToDouble of(RawCall raw) {
      return (a, b, c, d) -> Double.longBitsToDouble(raw.call(bits(a, b, c, d)));
    }
  }

  static long[] bits(int a, long b, float c, double d) {
    return new long[] {a, b, Float.floatToRawIntBits(c), Double.doubleToRawLongBits(d)};
  }

  /** Returns the function type of a signature as the module builder writes it, {@code "il:d"}. */
  public static FunctionType type(String signature) {
    int colon = signature.indexOf(':');
    return new FunctionType(
        types(signature.substring(0, colon)), types(signature.substring(colon + 1)));
  }

  private static List<ValueType> types(String letters) {
    return letters.chars().mapToObj(letter -> valueType((char) letter)).toList();
  }

  /** Returns the type for one of {@code i l f d}. */
  public static ValueType valueType(char letter) {
    return switch (letter) {
      case 'i' -> ValueType.I32;
      case 'l' -> ValueType.I64;
      case 'f' -> ValueType.F32;
      case 'd' -> ValueType.F64;
      default -> throw new IllegalArgumentException(String.valueOf(letter));
    };
  }
}
