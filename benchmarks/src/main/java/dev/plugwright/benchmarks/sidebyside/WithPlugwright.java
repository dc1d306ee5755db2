package dev.plugwright.benchmarks.sidebyside;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.benchmarks.sidebyside.Pricing.Line;
import dev.plugwright.benchmarks.sidebyside.Pricing.Receipt;
import dev.plugwright.benchmarks.sidebyside.Pricing.RejectedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

final class WithPlugwright implements Pricer {
  private final PluginEngine engine = PluginEngine.create();
  private final PluginInstance<Pricing> plugin;

  WithPlugwright(Path wasm) {
    plugin =
        engine
            .load(wasm)
            .bind(Pricing.class)
            .limits(limits -> limits.deadline(Duration.ofMillis(200)))
            .instantiate();
  }

  @Override
  public Receipt price(List<Line> lines) throws RejectedException {
    return plugin.api().price(lines);
  }

  @Override
  public void close() {
    engine.close();
  }
}
