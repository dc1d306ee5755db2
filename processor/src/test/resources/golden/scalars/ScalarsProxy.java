package scalars;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.binding.CallFrame;
import dev.plugwright.runtime.binding.Guest;
import dev.plugwright.runtime.binding.GuestMethod;
import dev.plugwright.runtime.binding.Numbers;
import dev.plugwright.runtime.binding.Slice;
import dev.plugwright.runtime.codec.BincodeInput;
import dev.plugwright.runtime.codec.BincodeOutput;
import java.util.Arrays;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Implements {@link Scalars} by calling the exports of a guest.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class ScalarsProxy implements Scalars {
  private final GuestMethod booleans;

  private final BooleansExport booleansExport;

  private final GuestMethod boxed;

  private final BoxedExport boxedExport;

  private final GuestMethod boxedArray;

  private final BoxedArrayExport boxedArrayExport;

  private final GuestMethod chars;

  private final CharsExport charsExport;

  private final GuestMethod doubles;

  private final DoublesExport doublesExport;

  private final GuestMethod echo;

  private final EchoExport echoExport;

  private final GuestMethod floats;

  private final FloatsExport floatsExport;

  private final GuestMethod ints;

  private final IntsExport intsExport;

  private final GuestMethod listOfBytes;

  private final ListOfBytesExport listOfBytesExport;

  private final GuestMethod listOfIntegers;

  private final ListOfIntegersExport listOfIntegersExport;

  private final GuestMethod longs;

  private final LongsExport longsExport;

  private final GuestMethod negateByte;

  private final NegateByteExport negateByteExport;

  private final GuestMethod negateDouble;

  private final NegateDoubleExport negateDoubleExport;

  private final GuestMethod negateFloat;

  private final NegateFloatExport negateFloatExport;

  private final GuestMethod negateInt;

  private final NegateIntExport negateIntExport;

  private final GuestMethod negateLong;

  private final NegateLongExport negateLongExport;

  private final GuestMethod negateShort;

  private final NegateShortExport negateShortExport;

  private final GuestMethod not;

  private final NotExport notExport;

  private final GuestMethod nothing;

  private final NothingExport nothingExport;

  private final GuestMethod shorts;

  private final ShortsExport shortsExport;

  private final GuestMethod u16;

  private final U16Export u16Export;

  private final GuestMethod u32;

  private final U32Export u32Export;

  private final GuestMethod u64;

  private final U64Export u64Export;

  private final GuestMethod u8;

  private final U8Export u8Export;

  private final GuestMethod upper;

  private final UpperExport upperExport;

  ScalarsProxy(Guest guest) {
    this.booleans = guest.method("booleans", "booleans");
    this.booleansExport = guest.export("booleans", BooleansExport.class);
    this.boxed = guest.method("boxed", "boxed");
    this.boxedExport = guest.export("boxed", BoxedExport.class);
    this.boxedArray = guest.method("boxedArray", "boxed_array");
    this.boxedArrayExport = guest.export("boxed_array", BoxedArrayExport.class);
    this.chars = guest.method("chars", "chars");
    this.charsExport = guest.export("chars", CharsExport.class);
    this.doubles = guest.method("doubles", "doubles");
    this.doublesExport = guest.export("doubles", DoublesExport.class);
    this.echo = guest.method("echo", "echo");
    this.echoExport = guest.export("echo", EchoExport.class);
    this.floats = guest.method("floats", "floats");
    this.floatsExport = guest.export("floats", FloatsExport.class);
    this.ints = guest.method("ints", "ints");
    this.intsExport = guest.export("ints", IntsExport.class);
    this.listOfBytes = guest.method("listOfBytes", "list_of_bytes");
    this.listOfBytesExport = guest.export("list_of_bytes", ListOfBytesExport.class);
    this.listOfIntegers = guest.method("listOfIntegers", "list_of_integers");
    this.listOfIntegersExport = guest.export("list_of_integers", ListOfIntegersExport.class);
    this.longs = guest.method("longs", "longs");
    this.longsExport = guest.export("longs", LongsExport.class);
    this.negateByte = guest.method("negateByte", "negate_byte");
    this.negateByteExport = guest.export("negate_byte", NegateByteExport.class);
    this.negateDouble = guest.method("negateDouble", "negate_double");
    this.negateDoubleExport = guest.export("negate_double", NegateDoubleExport.class);
    this.negateFloat = guest.method("negateFloat", "negate_float");
    this.negateFloatExport = guest.export("negate_float", NegateFloatExport.class);
    this.negateInt = guest.method("negateInt", "negate_int");
    this.negateIntExport = guest.export("negate_int", NegateIntExport.class);
    this.negateLong = guest.method("negateLong", "negate_long");
    this.negateLongExport = guest.export("negate_long", NegateLongExport.class);
    this.negateShort = guest.method("negateShort", "negate_short");
    this.negateShortExport = guest.export("negate_short", NegateShortExport.class);
    this.not = guest.method("not", "not");
    this.notExport = guest.export("not", NotExport.class);
    this.nothing = guest.method("nothing", "nothing");
    this.nothingExport = guest.export("nothing", NothingExport.class);
    this.shorts = guest.method("shorts", "shorts");
    this.shortsExport = guest.export("shorts", ShortsExport.class);
    this.u16 = guest.method("u16", "u16");
    this.u16Export = guest.export("u16", U16Export.class);
    this.u32 = guest.method("u32", "u32");
    this.u32Export = guest.export("u32", U32Export.class);
    this.u64 = guest.method("u64", "u64");
    this.u64Export = guest.export("u64", U64Export.class);
    this.u8 = guest.method("u8", "u8");
    this.u8Export = guest.export("u8", U8Export.class);
    this.upper = guest.method("upper", "upper");
    this.upperExport = guest.export("upper", UpperExport.class);
  }

  @Override
  public boolean[] booleans(boolean[] values) {
    CallFrame call = booleans.enter();
    try {
      BincodeOutput out = call.encoder(0);
      out.writeBooleanArray(values);
      long valuesSlice = call.stage(out);
      long resultSlice = booleansExport.call(Slice.address(valuesSlice), Slice.length(valuesSlice));
      BincodeInput in = call.decoder(resultSlice);
      boolean[] result = in.readBooleanArray();
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Integer boxed(Integer value, Character letter, Boolean flag, Short small) {
    CallFrame call = boxed.enter();
    try {
      return boxedExport.call(call.present(0, value, "i32"),
          call.character(1, call.present(1, letter, "char")), call.present(2, flag, "bool") ? 1 : 0,
          Short.toUnsignedInt(call.present(3, small, "u16")));
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Long[] boxedArray(Double[] values) {
    CallFrame call = boxedArray.enter();
    try {
      long valuesSlice = call.doubles(0, Arrays.asList(call.present(0, values, "list<f64>")));
      long resultSlice = boxedArrayExport.call(Slice.address(valuesSlice),
          Slice.length(valuesSlice));
      return Numbers.listOf(call.longs(resultSlice)).toArray(Long[]::new);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public char[] chars(char[] values) {
    CallFrame call = chars.enter();
    try {
      BincodeOutput out = call.encoder(0);
      out.writeCharArray(values);
      long valuesSlice = call.stage(out);
      long resultSlice = charsExport.call(Slice.address(valuesSlice), Slice.length(valuesSlice));
      BincodeInput in = call.decoder(resultSlice);
      char[] result = in.readCharArray();
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public double[] doubles(double[] values) {
    CallFrame call = doubles.enter();
    try {
      long valuesSlice = call.doubles(0, values);
      long resultSlice = doublesExport.call(Slice.address(valuesSlice), Slice.length(valuesSlice));
      return call.doubles(resultSlice);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public String echo(String call, String out, String echo, String echoExport) {
    CallFrame call_ = this.echo.enter();
    try {
      long callSlice = call_.string(0, call);
      long outSlice = call_.string(1, out);
      long echoSlice = call_.string(2, echo);
      long echoExportSlice = call_.string(3, echoExport);
      long resultSlice = this.echoExport.call(Slice.address(callSlice), Slice.length(callSlice),
          Slice.address(outSlice), Slice.length(outSlice), Slice.address(echoSlice),
          Slice.length(echoSlice), Slice.address(echoExportSlice), Slice.length(echoExportSlice));
      return call_.string(resultSlice);
    } catch (RuntimeException | Error failure) {
      throw call_.failed(failure);
    } finally {
      call_.exit();
    }
  }

  @Override
  public float[] floats(float[] values) {
    CallFrame call = floats.enter();
    try {
      long valuesSlice = call.floats(0, values);
      long resultSlice = floatsExport.call(Slice.address(valuesSlice), Slice.length(valuesSlice));
      return call.floats(resultSlice);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public int[] ints(int... values) {
    CallFrame call = ints.enter();
    try {
      long valuesSlice = call.ints(0, values);
      long resultSlice = intsExport.call(Slice.address(valuesSlice), Slice.length(valuesSlice));
      return call.ints(resultSlice);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public List<Byte> listOfBytes(List<Byte> values) {
    CallFrame call = listOfBytes.enter();
    try {
      long valuesSlice = call.bytes(0, values);
      long resultSlice = listOfBytesExport.call(Slice.address(valuesSlice),
          Slice.length(valuesSlice));
      return Numbers.listOf(call.bytes(resultSlice));
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public List<Integer> listOfIntegers(List<Integer> values) {
    CallFrame call = listOfIntegers.enter();
    try {
      long valuesSlice = call.ints(0, values);
      long resultSlice = listOfIntegersExport.call(Slice.address(valuesSlice),
          Slice.length(valuesSlice));
      return Numbers.listOf(call.ints(resultSlice));
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public long[] longs(long[] values) {
    CallFrame call = longs.enter();
    try {
      long valuesSlice = call.longs(0, values);
      long resultSlice = longsExport.call(Slice.address(valuesSlice), Slice.length(valuesSlice));
      return call.longs(resultSlice);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public byte negateByte(byte value) {
    negateByte.enterPlain();
    try {
      return dev.plugwright.runtime.binding.Scalars.i8(negateByteExport.call(value));
    } catch (RuntimeException | Error failure) {
      throw negateByte.failed(failure);
    } finally {
      negateByte.exit();
    }
  }

  @Override
  public double negateDouble(double value) {
    negateDouble.enterPlain();
    try {
      return negateDoubleExport.call(value);
    } catch (RuntimeException | Error failure) {
      throw negateDouble.failed(failure);
    } finally {
      negateDouble.exit();
    }
  }

  @Override
  public float negateFloat(float value) {
    negateFloat.enterPlain();
    try {
      return negateFloatExport.call(value);
    } catch (RuntimeException | Error failure) {
      throw negateFloat.failed(failure);
    } finally {
      negateFloat.exit();
    }
  }

  @Override
  public int negateInt(int value) {
    negateInt.enterPlain();
    try {
      return negateIntExport.call(value);
    } catch (RuntimeException | Error failure) {
      throw negateInt.failed(failure);
    } finally {
      negateInt.exit();
    }
  }

  @Override
  public long negateLong(long value) {
    negateLong.enterPlain();
    try {
      return negateLongExport.call(value);
    } catch (RuntimeException | Error failure) {
      throw negateLong.failed(failure);
    } finally {
      negateLong.exit();
    }
  }

  @Override
  public short negateShort(short value) {
    negateShort.enterPlain();
    try {
      return dev.plugwright.runtime.binding.Scalars.i16(negateShortExport.call(value));
    } catch (RuntimeException | Error failure) {
      throw negateShort.failed(failure);
    } finally {
      negateShort.exit();
    }
  }

  @Override
  public boolean not(boolean value) {
    not.enterPlain();
    try {
      return dev.plugwright.runtime.binding.Scalars.bool(notExport.call(value ? 1 : 0));
    } catch (RuntimeException | Error failure) {
      throw not.failed(failure);
    } finally {
      not.exit();
    }
  }

  @Override
  public void nothing() {
    nothing.enterPlain();
    try {
      nothingExport.call();
    } catch (RuntimeException | Error failure) {
      throw nothing.failed(failure);
    } finally {
      nothing.exit();
    }
  }

  @Override
  public short[] shorts(short[] values) {
    CallFrame call = shorts.enter();
    try {
      long valuesSlice = call.shorts(0, values);
      long resultSlice = shortsExport.call(Slice.address(valuesSlice), Slice.length(valuesSlice));
      return call.shorts(resultSlice);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public short u16(short value) {
    u16.enterPlain();
    try {
      return dev.plugwright.runtime.binding.Scalars.u16(u16Export.call(Short.toUnsignedInt(value)));
    } catch (RuntimeException | Error failure) {
      throw u16.failed(failure);
    } finally {
      u16.exit();
    }
  }

  @Override
  public int u32(int value) {
    u32.enterPlain();
    try {
      return u32Export.call(value);
    } catch (RuntimeException | Error failure) {
      throw u32.failed(failure);
    } finally {
      u32.exit();
    }
  }

  @Override
  public long u64(long value) {
    u64.enterPlain();
    try {
      return u64Export.call(value);
    } catch (RuntimeException | Error failure) {
      throw u64.failed(failure);
    } finally {
      u64.exit();
    }
  }

  @Override
  public byte u8(byte value) {
    u8.enterPlain();
    try {
      return dev.plugwright.runtime.binding.Scalars.u8(u8Export.call(Byte.toUnsignedInt(value)));
    } catch (RuntimeException | Error failure) {
      throw u8.failed(failure);
    } finally {
      u8.exit();
    }
  }

  @Override
  public char upper(char value) {
    CallFrame call = upper.enter();
    try {
      return call.character(upperExport.call(call.character(0, value)));
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  /**
   * Wasm signature of export {@code booleans}.
   */
  @FunctionalInterface
  public interface BooleansExport {
    /**
     * Calls the export.
     */
    long call(int values, int valuesLength);
  }

  /**
   * Wasm signature of export {@code boxed}.
   */
  @FunctionalInterface
  public interface BoxedExport {
    /**
     * Calls the export.
     */
    int call(int value, int letter, int flag, int small);
  }

  /**
   * Wasm signature of export {@code boxed_array}.
   */
  @FunctionalInterface
  public interface BoxedArrayExport {
    /**
     * Calls the export.
     */
    long call(int values, int valuesLength);
  }

  /**
   * Wasm signature of export {@code chars}.
   */
  @FunctionalInterface
  public interface CharsExport {
    /**
     * Calls the export.
     */
    long call(int values, int valuesLength);
  }

  /**
   * Wasm signature of export {@code doubles}.
   */
  @FunctionalInterface
  public interface DoublesExport {
    /**
     * Calls the export.
     */
    long call(int values, int valuesLength);
  }

  /**
   * Wasm signature of export {@code echo}.
   */
  @FunctionalInterface
  public interface EchoExport {
    /**
     * Calls the export.
     */
    long call(int call, int callLength, int out, int outLength, int echo, int echoLength,
        int echoExport, int echoExportLength);
  }

  /**
   * Wasm signature of export {@code floats}.
   */
  @FunctionalInterface
  public interface FloatsExport {
    /**
     * Calls the export.
     */
    long call(int values, int valuesLength);
  }

  /**
   * Wasm signature of export {@code ints}.
   */
  @FunctionalInterface
  public interface IntsExport {
    /**
     * Calls the export.
     */
    long call(int values, int valuesLength);
  }

  /**
   * Wasm signature of export {@code list_of_bytes}.
   */
  @FunctionalInterface
  public interface ListOfBytesExport {
    /**
     * Calls the export.
     */
    long call(int values, int valuesLength);
  }

  /**
   * Wasm signature of export {@code list_of_integers}.
   */
  @FunctionalInterface
  public interface ListOfIntegersExport {
    /**
     * Calls the export.
     */
    long call(int values, int valuesLength);
  }

  /**
   * Wasm signature of export {@code longs}.
   */
  @FunctionalInterface
  public interface LongsExport {
    /**
     * Calls the export.
     */
    long call(int values, int valuesLength);
  }

  /**
   * Wasm signature of export {@code negate_byte}.
   */
  @FunctionalInterface
  public interface NegateByteExport {
    /**
     * Calls the export.
     */
    int call(int value);
  }

  /**
   * Wasm signature of export {@code negate_double}.
   */
  @FunctionalInterface
  public interface NegateDoubleExport {
    /**
     * Calls the export.
     */
    double call(double value);
  }

  /**
   * Wasm signature of export {@code negate_float}.
   */
  @FunctionalInterface
  public interface NegateFloatExport {
    /**
     * Calls the export.
     */
    float call(float value);
  }

  /**
   * Wasm signature of export {@code negate_int}.
   */
  @FunctionalInterface
  public interface NegateIntExport {
    /**
     * Calls the export.
     */
    int call(int value);
  }

  /**
   * Wasm signature of export {@code negate_long}.
   */
  @FunctionalInterface
  public interface NegateLongExport {
    /**
     * Calls the export.
     */
    long call(long value);
  }

  /**
   * Wasm signature of export {@code negate_short}.
   */
  @FunctionalInterface
  public interface NegateShortExport {
    /**
     * Calls the export.
     */
    int call(int value);
  }

  /**
   * Wasm signature of export {@code not}.
   */
  @FunctionalInterface
  public interface NotExport {
    /**
     * Calls the export.
     */
    int call(int value);
  }

  /**
   * Wasm signature of export {@code nothing}.
   */
  @FunctionalInterface
  public interface NothingExport {
    /**
     * Calls the export.
     */
    void call();
  }

  /**
   * Wasm signature of export {@code shorts}.
   */
  @FunctionalInterface
  public interface ShortsExport {
    /**
     * Calls the export.
     */
    long call(int values, int valuesLength);
  }

  /**
   * Wasm signature of export {@code u16}.
   */
  @FunctionalInterface
  public interface U16Export {
    /**
     * Calls the export.
     */
    int call(int value);
  }

  /**
   * Wasm signature of export {@code u32}.
   */
  @FunctionalInterface
  public interface U32Export {
    /**
     * Calls the export.
     */
    int call(int value);
  }

  /**
   * Wasm signature of export {@code u64}.
   */
  @FunctionalInterface
  public interface U64Export {
    /**
     * Calls the export.
     */
    long call(long value);
  }

  /**
   * Wasm signature of export {@code u8}.
   */
  @FunctionalInterface
  public interface U8Export {
    /**
     * Calls the export.
     */
    int call(int value);
  }

  /**
   * Wasm signature of export {@code upper}.
   */
  @FunctionalInterface
  public interface UpperExport {
    /**
     * Calls the export.
     */
    int call(int value);
  }
}
