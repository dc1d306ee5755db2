package dev.plugwright.runtime.binding;

import dev.plugwright.runtime.codec.BincodeInput;
import dev.plugwright.runtime.codec.BincodeOutput;
import java.util.List;

public abstract class HostFrame {
  protected HostFrame() {}

  public abstract String string(int parameter, int address, int length);

  public abstract byte[] bytes(int parameter, int address, int length);

  public abstract short[] shorts(int parameter, int address, int length);

  public abstract int[] ints(int parameter, int address, int length);

  public abstract long[] longs(int parameter, int address, int length);

  public abstract float[] floats(int parameter, int address, int length);

  public abstract double[] doubles(int parameter, int address, int length);

  public abstract BincodeInput decoder(int parameter, int address, int length);

  public abstract BincodeInput layout(int parameter, int address, int length, int size);

  public abstract boolean bool(int parameter, int value);

  public abstract byte i8(int parameter, int value);

  public abstract byte u8(int parameter, int value);

  public abstract short i16(int parameter, int value);

  public abstract short u16(int parameter, int value);

  public abstract char character(int parameter, int value);

  public abstract long string(String value, int out, int outCapacity);

  public abstract long bytes(byte[] value, int out, int outCapacity);

  public abstract long bytes(List<Byte> value, int out, int outCapacity);

  public abstract long shorts(short[] value, int out, int outCapacity);

  public abstract long shorts(List<Short> value, int out, int outCapacity);

  public abstract long ints(int[] value, int out, int outCapacity);

  public abstract long ints(List<Integer> value, int out, int outCapacity);

  public abstract long longs(long[] value, int out, int outCapacity);

  public abstract long longs(List<Long> value, int out, int outCapacity);

  public abstract long floats(float[] value, int out, int outCapacity);

  public abstract long floats(List<Float> value, int out, int outCapacity);

  public abstract long doubles(double[] value, int out, int outCapacity);

  public abstract long doubles(List<Double> value, int out, int outCapacity);

  public abstract BincodeOutput reply();

  public abstract BincodeOutput layout();

  public abstract long send(BincodeOutput reply, int out, int outCapacity);

  public abstract int character(char value);

  public abstract <T> T present(T value, String type);

  public abstract RuntimeException failed(Throwable failure);

  public abstract void exit();
}
