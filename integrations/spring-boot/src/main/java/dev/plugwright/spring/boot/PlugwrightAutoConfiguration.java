package dev.plugwright.spring.boot;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginListener;
import dev.plugwright.WasmEngines;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ResourceLoader;

/** Opens an engine, and makes beans of the plugins of the properties. */
@AutoConfiguration
@EnableConfigurationProperties(PlugwrightProperties.class)
@Import(PluginBeans.class)
public class PlugwrightAutoConfiguration {
  /** For Spring. */
  public PlugwrightAutoConfiguration() {}

  /** Opens the engine, with all listeners among the beans. */
  @Bean(destroyMethod = "close")
  @ConditionalOnMissingBean
  PluginEngine pluginEngine(
      PlugwrightProperties properties,
      ObjectProvider<PluginListener> listeners,
      ObjectProvider<PluginEngineCustomizer> customizers) {
    PluginEngine.Builder builder = PluginEngine.builder().limits(properties.preset().limits());
    if (!properties.engine().equals("best")) {
      builder.wasmEngine(WasmEngines.named(properties.engine()));
    }
    listeners.orderedStream().forEach(builder::listener);
    customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
    return builder.build();
  }

  /** Holds the plugins. */
  @Bean
  @ConditionalOnMissingBean
  ConfiguredPlugins configuredPlugins(
      PlugwrightProperties properties,
      PluginEngine engine,
      ResourceLoader resources,
      ListableBeanFactory beans) {
    return new ConfiguredPlugins(properties, engine, resources, beans);
  }
}
