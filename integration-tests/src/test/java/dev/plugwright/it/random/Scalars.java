package dev.plugwright.it.random;

import dev.plugwright.annotations.I128;
import dev.plugwright.annotations.U128;
import dev.plugwright.contract.BasicKind;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/** Random values of the types that hold no other; the extreme ones come often. */
final class Scalars {
  private static final String[] ALPHABETS = {
    "abc XYZ019?",
    "\0\u007F\u0080\u07FF\u0800äß",
    "世\uD7FF\uE000\uFFFD\uFFFF",
    "🦀𝄞\uDBFF\uDFFF\uD800\uDC00"
  };

  private final Random random;

  Scalars(Random random) {
    this.random = random;
  }

  Object next(BasicKind kind, int size) {
    return switch (kind) {
      case BOOL -> random.nextBoolean();
      case I8, U8 -> (byte) integer();
      case I16, U16 -> (short) integer();
      case I32, U32 -> (int) integer();
      case I64, U64 -> integer();
      case F32 -> random.nextInt(4) == 0 ? oddFloat() : random.nextFloat();
      case F64 -> random.nextInt(4) == 0 ? oddDouble() : random.nextGaussian();
      case I128 -> new BigInteger(127, random).xor(sign());
      case U128 -> random.nextInt(4) == 0 ? ones() : new BigInteger(128, random);
      case CHAR -> character();
      case STRING -> text(size);
      case DURATION -> Duration.ofSeconds(seconds(Long.MAX_VALUE), nanos());
      case INSTANT -> Instant.ofEpochSecond(seconds(Instant.MAX.getEpochSecond()), nanos());
      case UUID -> new UUID(integer(), integer());
    };
  }

  private long integer() {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(-2, 3);
      case 1 -> (1L << random.nextInt(64)) - random.nextInt(2);
      default -> random.nextLong();
    };
  }

  private float oddFloat() {
    return Float.intBitsToFloat((int) integer() | (random.nextBoolean() ? 0x7F80_0000 : 0));
  }

  private double oddDouble() {
    return Double.longBitsToDouble(integer() | (random.nextBoolean() ? 0x7FF0L << 48 : 0));
  }

  private BigInteger sign() {
    return BigInteger.valueOf(random.nextBoolean() ? 0 : -1);
  }

  private static BigInteger ones() {
    return BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE);
  }

  private char character() {
    String alphabet = ALPHABETS[random.nextInt(3)];
    char letter = (char) random.nextInt(0x10000);
    return random.nextBoolean() || Character.isSurrogate(letter)
        ? alphabet.charAt(random.nextInt(alphabet.length()))
        : letter;
  }

  private String text(int size) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(size + 2);
    for (int i = 0; i < length; i++) {
      int[] alphabet = ALPHABETS[random.nextInt(ALPHABETS.length)].codePoints().toArray();
      text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
    }
    return text.toString();
  }

  private long seconds(long most) {
    return switch (random.nextInt(3)) {
      case 0 -> most;
      case 1 -> random.nextInt(3);
      default -> random.nextLong(most);
    };
  }

  private int nanos() {
    return random.nextBoolean() ? 999_999_999 : random.nextInt(1_000_000_000);
  }
}
