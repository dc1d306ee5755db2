package dev.plugwright.benchmarks.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.contract.evolution.Verdict;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is measured is what is said of it: values arrive, and versions differ as they should. */
class EvolutionBenchmarkTest {
  @ParameterizedTest
  @CsvSource({
    "plugwright, WORKS",
    "added, WORKS_WITH_DEFAULT",
    "changed, MAY_FAIL",
    "endive, WORKS",
    "endive-added, WORKS_WITH_DEFAULT",
    "endive-changed, MAY_FAIL"
  })
  void everyVersion(String contestant, Verdict verdict) {
    EvolutionBenchmark benchmark = new EvolutionBenchmark();
    benchmark.contestant = contestant;
    benchmark.setUp();
    try {
      assertThat(benchmark.verdict()).isEqualTo(verdict);
      assertThat(benchmark.add()).isEqualTo(27);
      assertThat(benchmark.echoReading()).isEqualTo(benchmark.returned());
      assertThat((List<?>) benchmark.echoReadings100())
          .hasSize(100)
          .allMatch(benchmark.returned()::equals);
      assertThat((List<?>) benchmark.check()).isEmpty();
    } finally {
      benchmark.tearDown();
    }
  }
}
