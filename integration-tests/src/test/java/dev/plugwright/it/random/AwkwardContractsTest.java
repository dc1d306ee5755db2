package dev.plugwright.it.random;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Contracts whose names, descriptions and inheritance are awkward for a language on the way,
 * compiled by javac, ecj and rustc, with warnings as errors.
 *
 * <p>{@code -Dawkward=500 -Dseed=42} makes others. Without a seed they are the same in every run.
 */
class AwkwardContractsTest {
  private static final int CONTRACTS = Integer.getInteger("awkward", 12);
  private static final int CONTRACTS_PER_CRATE = 50;
  private static final long SEED = Long.getLong("seed", 1_000);

  @Test
  void awkwardContractsCompileEverywhere() throws Exception {
    List<Long> seeds = seeds();
    System.out.println("awkward contracts of the seeds " + seeds);
    for (int from = 0; from < seeds.size(); from += CONTRACTS_PER_CRATE) {
      AwkwardWorkshop workshop =
          new AwkwardWorkshop(Files.createTempDirectory(Path.of("target"), "awkward"));
      for (long seed : seeds.subList(from, Math.min(seeds.size(), from + CONTRACTS_PER_CRATE))) {
        workshop.add(new AwkwardSource(seed));
      }
      workshop.checkRust();
    }
  }

  private static List<Long> seeds() {
    return LongStream.range(SEED, SEED + CONTRACTS).boxed().toList();
  }
}
