package dev.plugwright.kafka.streams.docs;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginSpec;
import dev.plugwright.kafka.streams.PluginProcessor;
import dev.plugwright.workbench.Pricing;
import dev.plugwright.workbench.Pricing.Order;
import dev.plugwright.workbench.Pricing.Quote;
import java.nio.file.Path;
import org.apache.kafka.streams.kstream.KStream;

/** The example of docs/flink.md. */
final class PricingTopology {
  private PricingTopology() {}

  static KStream<String, Quote> quotes(
      PluginEngine engine, Path path, KStream<String, Order> orders) {
    PluginSpec<Pricing> spec = engine.load(path).bind(Pricing.class);
    return orders.processValues(
        PluginProcessor.of(spec, (Pricing plugin, Order order) -> plugin.price(order)));
  }
}
