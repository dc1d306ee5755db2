package dev.plugwright.spring.boot;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Tells the actuator how the plugins are. */
@AutoConfiguration(after = PlugwrightAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnEnabledHealthIndicator("plugwright")
public class PlugwrightHealthAutoConfiguration {
  /** For Spring. */
  public PlugwrightHealthAutoConfiguration() {}

  /** Returns the indicator. */
  @Bean
  @ConditionalOnMissingBean(name = "plugwrightHealthIndicator")
  HealthIndicator plugwrightHealthIndicator(ConfiguredPlugins plugins) {
    return new PlugwrightHealthIndicator(plugins);
  }
}
