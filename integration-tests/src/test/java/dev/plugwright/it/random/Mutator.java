package dev.plugwright.it.random;

import java.util.Arrays;
import java.util.Random;

/** Damages encodings in the ways that decoders fear. */
public final class Mutator {
  private static final long[] COUNTS = {
    0, 1, 2, 255, 65_535, 65_536, 65_537, Integer.MAX_VALUE, 1L << 31, 1L << 32, Long.MAX_VALUE, -1
  };

  private final Random random;

  /** Damage that follows from this source. */
  public Mutator(Random random) {
    this.random = random;
  }

  /** A damaged copy of the bytes, or bytes out of nothing. */
  public byte[] damaged(byte[] bytes) {
    if (random.nextInt(8) == 0) {
      return noise();
    }
    byte[] damaged = bytes.clone();
    for (int i = random.nextInt(3); i >= 0; i--) {
      damaged = once(damaged);
    }
    return damaged;
  }

  private byte[] noise() {
    byte[] noise = new byte[random.nextInt(200)];
    if (random.nextBoolean()) {
      random.nextBytes(noise);
    } else {
      // Small numbers are what counts, tags and indices are made of.
      for (int i = 0; i < noise.length; i++) {
        noise[i] = (byte) (random.nextInt(8) == 0 ? random.nextInt(20) : random.nextInt(2));
      }
    }
    return noise;
  }

  private byte[] once(byte[] bytes) {
    if (bytes.length == 0) {
      return noise();
    }
    int at = random.nextInt(bytes.length);
    switch (random.nextInt(8)) {
      case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> bytes[at] = (byte) random.nextInt();
      case 2 -> {
        return Arrays.copyOf(bytes, at);
      }
      case 3 -> {
        return Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(16));
      }
      case 4 -> putCount(bytes, at, COUNTS[random.nextInt(COUNTS.length)]);
      case 5 -> putCount(bytes, at, random.nextInt(bytes.length + 1));
      case 6 -> {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
        return longer;
      }
      default -> {
        int length = random.nextInt(bytes.length - at + 1);
        System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), bytes, at, length);
      }
    }
    return bytes;
  }

  private static void putCount(byte[] bytes, int at, long count) {
    for (int i = 0; i < Long.BYTES && at + i < bytes.length; i++) {
      bytes[at + i] = (byte) (count >>> 8 * i);
    }
  }
}
