package dev.plugwright.runtime.binding;

import dev.plugwright.runtime.codec.BincodeInput;
import dev.plugwright.runtime.codec.BincodeOutput;
import java.util.List;

public abstract class CallFrame {
  protected CallFrame() {}

  public abstract long string(int parameter, String value);

  public abstract long bytes(int parameter, byte[] value);

  public abstract long shorts(int parameter, short[] value);

  public abstract long ints(int parameter, int[] value);

  public abstract long longs(int parameter, long[] value);

  public abstract long floats(int parameter, float[] value);

  public abstract long doubles(int parameter, double[] value);

  public abstract <T> T present(int parameter, T value, String type);

  public abstract long bytes(int parameter, List<Byte> value);

  public abstract long shorts(int parameter, List<Short> value);

  public abstract long ints(int parameter, List<Integer> value);

  public abstract long longs(int parameter, List<Long> value);

  public abstract long floats(int parameter, List<Float> value);

  public abstract long doubles(int parameter, List<Double> value);

  public abstract int character(int parameter, char value);

  public abstract BincodeOutput encoder(int parameter);

  public abstract BincodeOutput layout(int parameter);

  public abstract long stage(BincodeOutput out);

  public abstract String string(long slice);

  public abstract byte[] bytes(long slice);

  public abstract short[] shorts(long slice);

  public abstract int[] ints(long slice);

  public abstract long[] longs(long slice);

  public abstract float[] floats(long slice);

  public abstract double[] doubles(long slice);

  public abstract BincodeInput decoder(long slice);

  public abstract BincodeInput layout(long slice, int size);

  public abstract boolean bool(int value);

  public abstract byte i8(int value);

  public abstract byte u8(int value);

  public abstract short i16(int value);

  public abstract short u16(int value);

  public abstract char character(int value);

  public abstract RuntimeException failed(Throwable failure);

  public abstract void exit();
}
