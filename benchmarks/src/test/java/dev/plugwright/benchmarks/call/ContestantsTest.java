package dev.plugwright.benchmarks.call;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every contestant must give every case the same answer. */
class ContestantsTest {
  private static final String RENDERED = Contestants.of("endive").renderMarkdown(Chapter.of50Kb());

  static Stream<String> names() {
    return Stream.of(Contestants.NAMES);
  }

  @ParameterizedTest
  @MethodSource("names")
  void answersEveryBenchmark(String name) {
    assumeFalse(Contestants.isMissing(name), "the wasmtime library is missing");
    CallBenchmark benchmark = new CallBenchmark();
    benchmark.contestant = name;
    benchmark.setUp();

    assertThat(benchmark.add()).isEqualTo(27);
    assertThat(benchmark.echoRecord64B()).isEqualTo(Arguments.PACKET);
    assertThat(benchmark.echoList1KB()).isEqualTo(Arguments.ENTRIES);
    assertThat(benchmark.echoBytes64KiB()).isEqualTo(Arguments.KIB_64);
    assertThat(benchmark.echoBytes1MiB()).isEqualTo(Arguments.MIB_1);
    assertThat(benchmark.sum100000Longs()).isEqualTo(LongStream.of(Arguments.LONGS).sum());
    assertThat(benchmark.greet()).isEqualTo("Hello, " + Arguments.NAME + "!");
    assertThat(benchmark.renderMarkdown50KB()).isEqualTo(RENDERED);
    assertThat(benchmark.fibonacci20()).isEqualTo(6765);
  }

  @Test
  void theChapterIsRendered() {
    assertThat(Chapter.of50Kb().getBytes(UTF_8).length).isBetween(49_500, 50_000);
    assertThat(RENDERED)
        .hasSizeGreaterThan(Chapter.of50Kb().length())
        .startsWith("<h1>")
        .contains("<table>", "<pre><code class=\"language-java\">", "<a href=", "<li>");
  }

  @ParameterizedTest
  @MethodSource("names")
  void answersAgain(String name) {
    assumeFalse(Contestants.isMissing(name), "the wasmtime library is missing");
    Calls calls = Contestants.of(name);
    for (int i = 0; i < 100; i++) {
      assertThat(calls.add(i, 1)).isEqualTo(i + 1);
      assertThat(calls.echoPacket(Arguments.PACKET)).isEqualTo(Arguments.PACKET);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"plugwright", "floor", "plugwright-endive", "plugwright-wasmtime"})
  void servesEveryHostBenchmark(String name) {
    assumeFalse(Contestants.isMissing(name), "the wasmtime library is missing");
    HostBenchmark benchmark = new HostBenchmark();
    benchmark.contestant = name;
    benchmark.setUp();

    assertThat(benchmark.hostInt()).isEqualTo(999_000);
    assertThat(benchmark.hostText48B()).isEqualTo(48_000);
    assertThat(benchmark.hostRecord64B()).isEqualTo(499_500 + 23_000);
  }
}
