package dev.plugwright.flink;

import dev.plugwright.workbench.Pricing;
import dev.plugwright.workbench.Pricing.Order;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** The pricing plugins of the tests, and orders for them. */
final class Pricings {
  private Pricings() {}

  static byte[] binary(String name) throws IOException {
    try (InputStream in = Pricing.class.getResourceAsStream("/plugins/" + name)) {
      return in.readAllBytes();
    }
  }

  static JobPlugin<Pricing> plugin() throws IOException {
    return JobPlugin.of(PluginSource.bytes("pricing.wasm", binary("pricing.wasm")), Pricing.class)
        .with(spec -> spec.limits(limits -> limits.deadline(Duration.ofMillis(300))));
  }

  static Order order(long id) {
    return new Order(id, "customer " + id % 7, 2, 100 + id);
  }

  /** An order that the plugin panics for. */
  static Order panic(long id) {
    return new Order(id, "customer " + id % 7, -1, 100 + id);
  }

  /** An order that the plugin never returns from. */
  static Order endless(long id) {
    return new Order(id, "customer " + id % 7, -2, 100 + id);
  }
}
