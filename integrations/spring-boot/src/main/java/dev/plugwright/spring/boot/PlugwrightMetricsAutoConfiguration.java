package dev.plugwright.spring.boot;

import dev.plugwright.micrometer.MicrometerPluginListener;
import dev.plugwright.micrometer.PluginPoolMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Keeps metrics of plugins and pools, if there is a registry. */
@AutoConfiguration(
    before = PlugwrightAutoConfiguration.class,
    afterName = {
      "org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration",
      "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
      "org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration"
    })
@ConditionalOnClass({MeterRegistry.class, MicrometerPluginListener.class})
@ConditionalOnBean(MeterRegistry.class)
public class PlugwrightMetricsAutoConfiguration {
  /** For Spring. */
  public PlugwrightMetricsAutoConfiguration() {}

  /** Listens to the engine. */
  @Bean
  @ConditionalOnMissingBean
  MicrometerPluginListener micrometerPluginListener(MeterRegistry registry) {
    return new MicrometerPluginListener(registry);
  }

  /** Adds the metrics of each pool when its plugin is loaded. */
  @Bean
  SmartInitializingSingleton pluginPoolMetrics(MeterRegistry registry, ConfiguredPlugins plugins) {
    return () ->
        plugins.whenOpened(it -> new PluginPoolMetrics(it.name(), it.pool()).bindTo(registry));
  }
}
