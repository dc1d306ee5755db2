package dev.plugwright.micrometer.docs;

import dev.plugwright.PluginEngine;
import dev.plugwright.micrometer.MicrometerPluginListener;
import io.micrometer.core.instrument.MeterRegistry;

/** The example of {@code docs/production.md}. */
public final class MetricsExample {
  private MetricsExample() {}

  /** Opens an engine with metrics. */
  public static PluginEngine open(MeterRegistry registry) {
    PluginEngine engine =
        PluginEngine.builder().listener(new MicrometerPluginListener(registry)).build();
    return engine;
  }
}
