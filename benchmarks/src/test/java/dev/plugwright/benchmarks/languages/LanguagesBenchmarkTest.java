package dev.plugwright.benchmarks.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plugwright.benchmarks.call.Arguments;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every plugin returns what it is measured for. */
class LanguagesBenchmarkTest {
  static List<String> names() {
    return LanguagesBenchmark.NAMES;
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyLanguage(String contestant) throws Exception {
    assumeCompiler(contestant);
    LanguagesBenchmark benchmark = new LanguagesBenchmark();
    benchmark.contestant = contestant;
    benchmark.setUp();
    try {
      assertThat(benchmark.greet()).isEqualTo("Hello, " + Arguments.NAME + "!");
      assertThat(benchmark.echoRecord64B()).isEqualTo(Arguments.PACKET);
      assertThat(benchmark.echoList1KB()).isEqualTo(Arguments.ENTRIES);
    } finally {
      benchmark.tearDown();
    }
  }

  private static void assumeCompiler(String contestant) throws Exception {
    String script = contestant.endsWith("go") ? "go-wasm" : "asc-wasm";
    if (contestant.endsWith("go") || contestant.endsWith("assemblyscript")) {
      Path path = Path.of(System.getProperty("project.directory"), "tooling/scripts", script);
      Process which = new ProcessBuilder(path.toString(), "--which").start();
      assumeTrue(which.waitFor() == 0, script + " finds no compiler");
    }
  }
}
