package dev.plugwright.runtime.codec;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

public abstract class BincodeInput {
  protected BincodeInput() {}

  public abstract int position();

  public abstract boolean readBoolean();

  public abstract byte readByte();

  public abstract short readShort();

  public abstract int readInt();

  public abstract long readLong();

  public abstract float readFloat();

  public abstract double readDouble();

  public abstract char readChar();

  public abstract String readString();

  public abstract BigInteger readI128();

  public abstract BigInteger readU128();

  public abstract Duration readDuration();

  public abstract Instant readInstant();

  public abstract UUID readUuid();

  public abstract boolean[] readBooleanArray();

  public abstract byte[] readByteArray();

  public abstract short[] readShortArray();

  public abstract int[] readIntArray();

  public abstract long[] readLongArray();

  public abstract float[] readFloatArray();

  public abstract double[] readDoubleArray();

  public abstract char[] readCharArray();

  public abstract boolean getBoolean();

  public abstract byte getByte();

  public abstract short getShort();

  public abstract int getInt();

  public abstract long getLong();

  public abstract float getFloat();

  public abstract double getDouble();

  public abstract String getText(int capacity);

  public abstract void skip(int bytes);

  public abstract String readText(int capacity);

  public abstract int readLength(int minimumElementSize);

  public abstract int readVariant(int count);

  public abstract boolean readOptionTag();

  public abstract void need(int bytes);

  public abstract void finish();

  public abstract void enter();

  public abstract void leave();
}
