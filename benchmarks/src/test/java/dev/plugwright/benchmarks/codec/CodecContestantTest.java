package dev.plugwright.benchmarks.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A contestant that is measured must do the work. */
class CodecContestantTest {
  @ParameterizedTest
  @ValueSource(strings = {"plugwright", "kryo", "protobuf", "fory", "boxed"})
  void decodesWhatItEncodes(String name) {
    SampleValues values = new SampleValues();
    CodecContestant codec = CodecContestant.of(name);

    assertThat(codec.value(codec.decodeReading())).isEqualTo(values.reading);
    assertThat(codec.value(codec.decodeReadings())).isEqualTo(values.readings);
    assertThat(codec.value(codec.decodeSamples()))
        .usingRecursiveComparison()
        .isEqualTo(values.samples);
    assertThat(codec.value(codec.decodeNote())).isEqualTo(values.note);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plugwright", "kryo", "protobuf", "fory", "boxed"})
  void writesAllOfIt(String name) {
    CodecContestant codec = CodecContestant.of(name);

    assertThat(codec.encodeReading()).isBetween(20, 60);
    assertThat(codec.encodeReadings()).isBetween(2_000, 6_000);
    assertThat(codec.encodeSamples()).isBetween(790_000, 1_000_000);
    assertThat(codec.encodeNote()).isBetween(1_024, 1_100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plugwright", "kryo", "protobuf", "fory", "boxed"})
  void everyBenchmarkRuns(String name) {
    CodecBenchmark benchmark = new CodecBenchmark();
    benchmark.contestant = name;
    benchmark.setUp();

    assertThat(benchmark.encodeRecord()).isPositive();
    assertThat(benchmark.encode100Records()).isPositive();
    assertThat(benchmark.encode100000Longs()).isPositive();
    assertThat(benchmark.encodeText()).isPositive();
    assertThat(benchmark.decodeRecord()).isNotNull();
    assertThat(benchmark.decode100Records()).isNotNull();
    assertThat(benchmark.decode100000Longs()).isNotNull();
    assertThat(benchmark.decodeText()).isNotNull();
  }
}
