package dev.plugwright.sample.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.sample.PluginInfo;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTableTest {

  @Test
  void columnsLineUp() {
    PluginInfo info = new PluginInfo("N", "1", "S");
    Duration none = Duration.ZERO;
    Duration time = Duration.ofNanos(8_400_000);
    Duration median = Duration.ofNanos(2_100_000);
    String table =
        ReportTable.of(
            List.of(
                new PluginReport("10-a.wasm", info, "", 1, 4, 0, time, median, 1234567, 9),
                new PluginReport("b.wasm", info, "", 1, 0, 0, Duration.ofMillis(120), none, 0, 0)));
    assertThat(table.lines())
        .containsExactly(
            "  plugin     calls      time   median   bytes in  bytes out",
            "  10-a.wasm      4   8.40 ms  2.10 ms  1,234,567          9",
            "  b.wasm         0  120.0 ms  0.00 ms          0          0");
  }
}
