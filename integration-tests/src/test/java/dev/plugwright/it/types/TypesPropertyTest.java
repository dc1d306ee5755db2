package dev.plugwright.it.types;

import org.junit.jupiter.api.Test;

/**
 * Random values of every method of the contract: Java encodes, the guest decodes and encodes, Java
 * compares values and bytes; and the same with bincode 1.3.3 as the guest.
 *
 * <p>{@code -Dplugwright.cases=1000000 -Dplugwright.seed=42} runs others.
 */
class TypesPropertyTest {
  private static final int CASES = Integer.getInteger("plugwright.cases", 12_000);
  private static final long SEED = Long.getLong("plugwright.seed", System.nanoTime());

  @Test
  void randomValuesComeBackAndHaveTheSameBytesEverywhere() {
    long start = System.nanoTime();
    try (TypesGuests guests = new TypesGuests()) {
      guests.roundTrip().run(SEED, CASES);
    }
    System.out.printf(
        "%d random values of %d methods, seed %d, %d s%n",
        CASES, TypesGuests.METHODS.size(), SEED, (System.nanoTime() - start) / 1_000_000_000);
  }
}
