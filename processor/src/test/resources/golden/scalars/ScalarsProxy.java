package scalars;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.spi.binding.Call;
import dev.plugwright.spi.binding.CallTarget;
import dev.plugwright.spi.binding.Slice;
import dev.plugwright.spi.codec.BincodeInput;
import dev.plugwright.spi.codec.BincodeOutput;
import java.util.Arrays;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Implements {@link Scalars} by calling the exports of a plugin.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
final class ScalarsProxy implements Scalars {
  private static final int BOOLEANS = 0;

  private static final int BOXED = 1;

  private static final int BOXED_ARRAY = 2;

  private static final int CHARS = 3;

  private static final int DOUBLES = 4;

  private static final int ECHO = 5;

  private static final int FLOATS = 6;

  private static final int INTS = 7;

  private static final int LIST_OF_BYTES = 8;

  private static final int LIST_OF_INTEGERS = 9;

  private static final int LONGS = 10;

  private static final int NEGATE_BYTE = 11;

  private static final int NEGATE_DOUBLE = 12;

  private static final int NEGATE_FLOAT = 13;

  private static final int NEGATE_INT = 14;

  private static final int NEGATE_LONG = 15;

  private static final int NEGATE_SHORT = 16;

  private static final int NOT = 17;

  private static final int NOTHING = 18;

  private static final int SHORTS = 19;

  private static final int U16 = 20;

  private static final int U32 = 21;

  private static final int U64 = 22;

  private static final int U8 = 23;

  private static final int UPPER = 24;

  private final CallTarget target;

  private final ScalarsBinding.I32x2ToI64 booleans;

  private final ScalarsBinding.I32x4ToI32 boxed;

  private final ScalarsBinding.I32x2ToI64 boxedArray;

  private final ScalarsBinding.I32x2ToI64 chars;

  private final ScalarsBinding.I32x2ToI64 doubles;

  private final ScalarsBinding.I32x8ToI64 echo;

  private final ScalarsBinding.I32x2ToI64 floats;

  private final ScalarsBinding.I32x2ToI64 ints;

  private final ScalarsBinding.I32x2ToI64 listOfBytes;

  private final ScalarsBinding.I32x2ToI64 listOfIntegers;

  private final ScalarsBinding.I32x2ToI64 longs;

  private final ScalarsBinding.I32ToI32 negateByte;

  private final ScalarsBinding.F64ToF64 negateDouble;

  private final ScalarsBinding.F32ToF32 negateFloat;

  private final ScalarsBinding.I32ToI32 negateInt;

  private final ScalarsBinding.I64ToI64 negateLong;

  private final ScalarsBinding.I32ToI32 negateShort;

  private final ScalarsBinding.I32ToI32 not;

  private final ScalarsBinding.VoidToVoid nothing;

  private final ScalarsBinding.I32x2ToI64 shorts;

  private final ScalarsBinding.I32ToI32 u16;

  private final ScalarsBinding.I32ToI32 u32;

  private final ScalarsBinding.I64ToI64 u64;

  private final ScalarsBinding.I32ToI32 u8;

  private final ScalarsBinding.I32ToI32 upper;

  ScalarsProxy(CallTarget target) {
    this.target = target;
    this.booleans = target.export(BOOLEANS, ScalarsBinding.I32x2ToI64.class,
        ScalarsBinding.I32x2ToI64::of);
    this.boxed = target.export(BOXED, ScalarsBinding.I32x4ToI32.class,
        ScalarsBinding.I32x4ToI32::of);
    this.boxedArray = target.export(BOXED_ARRAY, ScalarsBinding.I32x2ToI64.class,
        ScalarsBinding.I32x2ToI64::of);
    this.chars = target.export(CHARS, ScalarsBinding.I32x2ToI64.class,
        ScalarsBinding.I32x2ToI64::of);
    this.doubles = target.export(DOUBLES, ScalarsBinding.I32x2ToI64.class,
        ScalarsBinding.I32x2ToI64::of);
    this.echo = target.export(ECHO, ScalarsBinding.I32x8ToI64.class, ScalarsBinding.I32x8ToI64::of);
    this.floats = target.export(FLOATS, ScalarsBinding.I32x2ToI64.class,
        ScalarsBinding.I32x2ToI64::of);
    this.ints = target.export(INTS, ScalarsBinding.I32x2ToI64.class, ScalarsBinding.I32x2ToI64::of);
    this.listOfBytes = target.export(LIST_OF_BYTES, ScalarsBinding.I32x2ToI64.class,
        ScalarsBinding.I32x2ToI64::of);
    this.listOfIntegers = target.export(LIST_OF_INTEGERS, ScalarsBinding.I32x2ToI64.class,
        ScalarsBinding.I32x2ToI64::of);
    this.longs = target.export(LONGS, ScalarsBinding.I32x2ToI64.class,
        ScalarsBinding.I32x2ToI64::of);
    this.negateByte = target.export(NEGATE_BYTE, ScalarsBinding.I32ToI32.class,
        ScalarsBinding.I32ToI32::of);
    this.negateDouble = target.export(NEGATE_DOUBLE, ScalarsBinding.F64ToF64.class,
        ScalarsBinding.F64ToF64::of);
    this.negateFloat = target.export(NEGATE_FLOAT, ScalarsBinding.F32ToF32.class,
        ScalarsBinding.F32ToF32::of);
    this.negateInt = target.export(NEGATE_INT, ScalarsBinding.I32ToI32.class,
        ScalarsBinding.I32ToI32::of);
    this.negateLong = target.export(NEGATE_LONG, ScalarsBinding.I64ToI64.class,
        ScalarsBinding.I64ToI64::of);
    this.negateShort = target.export(NEGATE_SHORT, ScalarsBinding.I32ToI32.class,
        ScalarsBinding.I32ToI32::of);
    this.not = target.export(NOT, ScalarsBinding.I32ToI32.class, ScalarsBinding.I32ToI32::of);
    this.nothing = target.export(NOTHING, ScalarsBinding.VoidToVoid.class,
        ScalarsBinding.VoidToVoid::of);
    this.shorts = target.export(SHORTS, ScalarsBinding.I32x2ToI64.class,
        ScalarsBinding.I32x2ToI64::of);
    this.u16 = target.export(U16, ScalarsBinding.I32ToI32.class, ScalarsBinding.I32ToI32::of);
    this.u32 = target.export(U32, ScalarsBinding.I32ToI32.class, ScalarsBinding.I32ToI32::of);
    this.u64 = target.export(U64, ScalarsBinding.I64ToI64.class, ScalarsBinding.I64ToI64::of);
    this.u8 = target.export(U8, ScalarsBinding.I32ToI32.class, ScalarsBinding.I32ToI32::of);
    this.upper = target.export(UPPER, ScalarsBinding.I32ToI32.class, ScalarsBinding.I32ToI32::of);
  }

  @Override
  public boolean[] booleans(boolean[] values) {
    Call call = target.enter(BOOLEANS);
    try {
      BincodeOutput out = call.argument(0).encoder();
      out.writeBooleanArray(values);
      long valuesSlice = call.argument(0).stage(out);
      long resultSlice = booleans.call(Slice.address(valuesSlice), Slice.length(valuesSlice));
      BincodeInput in = call.result().decoder(resultSlice);
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
    Call call = target.enter(BOXED);
    try {
      return boxed.call(call.argument(0).present(value, "i32"),
          call.argument(1).character(call.argument(1).present(letter, "char")),
          call.argument(2).present(flag, "bool") ? 1 : 0,
          Short.toUnsignedInt(call.argument(3).present(small, "u16")));
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Long[] boxedArray(Double[] values) {
    Call call = target.enter(BOXED_ARRAY);
    try {
      long valuesSlice = call.argument(0).doubles(Arrays.asList(call.argument(0).present(values, "list<f64>")));
      long resultSlice = boxedArray.call(Slice.address(valuesSlice), Slice.length(valuesSlice));
      return call.result().longList(resultSlice).toArray(Long[]::new);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public char[] chars(char[] values) {
    Call call = target.enter(CHARS);
    try {
      BincodeOutput out = call.argument(0).encoder();
      out.writeCharArray(values);
      long valuesSlice = call.argument(0).stage(out);
      long resultSlice = chars.call(Slice.address(valuesSlice), Slice.length(valuesSlice));
      BincodeInput in = call.result().decoder(resultSlice);
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
    Call call = target.enter(DOUBLES);
    try {
      long valuesSlice = call.argument(0).doubles(values);
      long resultSlice = doubles.call(Slice.address(valuesSlice), Slice.length(valuesSlice));
      return call.result().doubles(resultSlice);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public String echo(String call, String out, String echo, String echoExport) {
    Call call_ = target.enter(ECHO);
    try {
      long callSlice = call_.argument(0).string(call);
      long outSlice = call_.argument(1).string(out);
      long echoSlice = call_.argument(2).string(echo);
      long echoExportSlice = call_.argument(3).string(echoExport);
      long resultSlice = this.echo.call(Slice.address(callSlice), Slice.length(callSlice),
          Slice.address(outSlice), Slice.length(outSlice), Slice.address(echoSlice),
          Slice.length(echoSlice), Slice.address(echoExportSlice), Slice.length(echoExportSlice));
      return call_.result().string(resultSlice);
    } catch (RuntimeException | Error failure) {
      throw call_.failed(failure);
    } finally {
      call_.exit();
    }
  }

  @Override
  public float[] floats(float[] values) {
    Call call = target.enter(FLOATS);
    try {
      long valuesSlice = call.argument(0).floats(values);
      long resultSlice = floats.call(Slice.address(valuesSlice), Slice.length(valuesSlice));
      return call.result().floats(resultSlice);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public int[] ints(int... values) {
    Call call = target.enter(INTS);
    try {
      long valuesSlice = call.argument(0).ints(values);
      long resultSlice = ints.call(Slice.address(valuesSlice), Slice.length(valuesSlice));
      return call.result().ints(resultSlice);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public List<Byte> listOfBytes(List<Byte> values) {
    Call call = target.enter(LIST_OF_BYTES);
    try {
      long valuesSlice = call.argument(0).bytes(values);
      long resultSlice = listOfBytes.call(Slice.address(valuesSlice), Slice.length(valuesSlice));
      return call.result().byteList(resultSlice);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public List<Integer> listOfIntegers(List<Integer> values) {
    Call call = target.enter(LIST_OF_INTEGERS);
    try {
      long valuesSlice = call.argument(0).ints(values);
      long resultSlice = listOfIntegers.call(Slice.address(valuesSlice), Slice.length(valuesSlice));
      return call.result().intList(resultSlice);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public long[] longs(long[] values) {
    Call call = target.enter(LONGS);
    try {
      long valuesSlice = call.argument(0).longs(values);
      long resultSlice = longs.call(Slice.address(valuesSlice), Slice.length(valuesSlice));
      return call.result().longs(resultSlice);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public byte negateByte(byte value) {
    target.enterScalar(NEGATE_BYTE);
    try {
      return dev.plugwright.spi.binding.Scalars.i8(negateByte.call(value));
    } catch (RuntimeException | Error failure) {
      throw target.failed(NEGATE_BYTE, failure);
    } finally {
      target.exitScalar();
    }
  }

  @Override
  public double negateDouble(double value) {
    target.enterScalar(NEGATE_DOUBLE);
    try {
      return negateDouble.call(value);
    } catch (RuntimeException | Error failure) {
      throw target.failed(NEGATE_DOUBLE, failure);
    } finally {
      target.exitScalar();
    }
  }

  @Override
  public float negateFloat(float value) {
    target.enterScalar(NEGATE_FLOAT);
    try {
      return negateFloat.call(value);
    } catch (RuntimeException | Error failure) {
      throw target.failed(NEGATE_FLOAT, failure);
    } finally {
      target.exitScalar();
    }
  }

  @Override
  public int negateInt(int value) {
    target.enterScalar(NEGATE_INT);
    try {
      return negateInt.call(value);
    } catch (RuntimeException | Error failure) {
      throw target.failed(NEGATE_INT, failure);
    } finally {
      target.exitScalar();
    }
  }

  @Override
  public long negateLong(long value) {
    target.enterScalar(NEGATE_LONG);
    try {
      return negateLong.call(value);
    } catch (RuntimeException | Error failure) {
      throw target.failed(NEGATE_LONG, failure);
    } finally {
      target.exitScalar();
    }
  }

  @Override
  public short negateShort(short value) {
    target.enterScalar(NEGATE_SHORT);
    try {
      return dev.plugwright.spi.binding.Scalars.i16(negateShort.call(value));
    } catch (RuntimeException | Error failure) {
      throw target.failed(NEGATE_SHORT, failure);
    } finally {
      target.exitScalar();
    }
  }

  @Override
  public boolean not(boolean value) {
    target.enterScalar(NOT);
    try {
      return dev.plugwright.spi.binding.Scalars.bool(not.call(value ? 1 : 0));
    } catch (RuntimeException | Error failure) {
      throw target.failed(NOT, failure);
    } finally {
      target.exitScalar();
    }
  }

  @Override
  public void nothing() {
    target.enterScalar(NOTHING);
    try {
      nothing.call();
    } catch (RuntimeException | Error failure) {
      throw target.failed(NOTHING, failure);
    } finally {
      target.exitScalar();
    }
  }

  @Override
  public short[] shorts(short[] values) {
    Call call = target.enter(SHORTS);
    try {
      long valuesSlice = call.argument(0).shorts(values);
      long resultSlice = shorts.call(Slice.address(valuesSlice), Slice.length(valuesSlice));
      return call.result().shorts(resultSlice);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public short u16(short value) {
    target.enterScalar(U16);
    try {
      return dev.plugwright.spi.binding.Scalars.u16(u16.call(Short.toUnsignedInt(value)));
    } catch (RuntimeException | Error failure) {
      throw target.failed(U16, failure);
    } finally {
      target.exitScalar();
    }
  }

  @Override
  public int u32(int value) {
    target.enterScalar(U32);
    try {
      return u32.call(value);
    } catch (RuntimeException | Error failure) {
      throw target.failed(U32, failure);
    } finally {
      target.exitScalar();
    }
  }

  @Override
  public long u64(long value) {
    target.enterScalar(U64);
    try {
      return u64.call(value);
    } catch (RuntimeException | Error failure) {
      throw target.failed(U64, failure);
    } finally {
      target.exitScalar();
    }
  }

  @Override
  public byte u8(byte value) {
    target.enterScalar(U8);
    try {
      return dev.plugwright.spi.binding.Scalars.u8(u8.call(Byte.toUnsignedInt(value)));
    } catch (RuntimeException | Error failure) {
      throw target.failed(U8, failure);
    } finally {
      target.exitScalar();
    }
  }

  @Override
  public char upper(char value) {
    Call call = target.enter(UPPER);
    try {
      int result = upper.call(call.argument(0).character(value));
      return call.result().character(result);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }
}
