package dev.plugwright.sample.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

class PricingJobTest {
  @Test
  void eachOrderIsPricedOnceAndAdasPluginIsReplaced() throws Exception {
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
    environment.setParallelism(2);
    environment.enableCheckpointing(100);
    List<String> report = PricingJob.report(environment, 5_000, 1_000).executeAndCollect(100);

    assertThat(number(report, "quotes of ada, version 1")).isPositive();
    assertThat(number(report, "quotes of ada, version 2")).isPositive();
    assertThat(
            number(report, "quotes of ada, version 1") + number(report, "quotes of ada, version 2"))
        .isEqualTo(2500);
    assertThat(number(report, "quotes of bob, version 1")).isEqualTo(2490);
    assertThat(number(report, "dead letters of bob.wasm, Pricing.price")).isEqualTo(10);
    assertThat(report).noneMatch(it -> it.startsWith("quotes of bob, version 2"));
    assertThat(report)
        .contains("subtask 0, ada.wasm: ACCEPTED ", "subtask 1, ada.wasm: ACCEPTED ")
        .contains("subtask 0, ada.wasm: ACTIVE ", "subtask 1, ada.wasm: ACTIVE ");
  }

  private static long number(List<String> report, String key) {
    return report.stream()
        .filter(it -> it.startsWith(key + ": "))
        .mapToLong(it -> Long.parseLong(it.substring(key.length() + 2)))
        .sum();
  }
}
