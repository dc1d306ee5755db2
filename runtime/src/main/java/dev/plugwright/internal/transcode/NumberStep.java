package dev.plugwright.internal.transcode;

import dev.plugwright.contract.BasicKind;
import java.math.BigInteger;

/** Converts a number; one that does not fit is an error. */
final class NumberStep extends Step {
  final BasicKind from;
  final BasicKind to;
  private final int fromSize;
  private final int toSize;
  private final boolean fromUnsigned;
  private final boolean toUnsigned;

  NumberStep(BasicKind from, BasicKind to) {
    this.from = from;
    this.to = to;
    this.fromSize = from.minimumSize();
    this.toSize = to.minimumSize();
    this.fromUnsigned = unsigned(from);
    this.toUnsigned = unsigned(to);
  }

  private static boolean unsigned(BasicKind kind) {
    return kind.unsigned() || kind == BasicKind.U128;
  }

  @Override
  void run(Transcoder t) {
    if (from.floating()) {
      floating(t);
      return;
    }
    t.need(fromSize);
    long low = readLow(t);
    // The bits above the low 64: all ones for a negative number, the number's own if it is larger.
    long high = fromSize > Long.BYTES ? t.readLong() : fromUnsigned || low >= 0 ? 0 : -1;
    if (!fits(low, high)) {
      t.position(t.position() - fromSize);
      throw t.fault("%s is not a valid %s".formatted(value(low, high), to.notation()));
    }
    t.putLow(low, Math.min(toSize, Long.BYTES));
    if (toSize > Long.BYTES) {
      t.putLong(high);
    }
  }

  private long readLow(Transcoder t) {
    return switch (fromSize) {
      case 1 -> fromUnsigned ? t.readByte() & 0xFF : t.readByte();
      case 2 -> {
        int bits = t.readByte() & 0xFF | t.readByte() << Byte.SIZE;
        yield fromUnsigned ? bits & 0xFFFF : (short) bits;
      }
      case 4 -> fromUnsigned ? Integer.toUnsignedLong(t.readInt()) : t.readInt();
      default -> t.readLong();
    };
  }

  private boolean fits(long low, long high) {
    boolean negative = !fromUnsigned && high < 0;
    if (toSize > Long.BYTES) {
      return toUnsigned ? !negative : !fromUnsigned || high >= 0;
    }
    if (toUnsigned) {
      return high == 0 && (toSize == Long.BYTES || low >>> toSize * Byte.SIZE == 0);
    }
    int spare = Long.SIZE - toSize * Byte.SIZE;
    return high == low >> Long.SIZE - 1 && low << spare >> spare == low;
  }

  private String value(long low, long high) {
    BigInteger top = fromUnsigned ? unsigned(high) : BigInteger.valueOf(high);
    return top.shiftLeft(Long.SIZE).or(unsigned(low)).toString();
  }

  private static BigInteger unsigned(long bits) {
    return new BigInteger(Long.toUnsignedString(bits));
  }

  /** A NaN stays a NaN, with as many bits of its payload as fit. */
  private void floating(Transcoder t) {
    if (from == BasicKind.F32) {
      t.putLong(Double.doubleToRawLongBits(Float.intBitsToFloat(t.readInt())));
      return;
    }
    double value = Double.longBitsToDouble(t.readLong());
    float narrow = (float) value;
    if (narrow != value && !Double.isNaN(value)) {
      t.position(t.position() - Double.BYTES);
      throw t.fault(value + " is not exactly an f32");
    }
    t.putInt(Float.floatToRawIntBits(narrow));
  }
}
