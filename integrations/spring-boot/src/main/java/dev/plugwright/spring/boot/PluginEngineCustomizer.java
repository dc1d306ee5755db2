package dev.plugwright.spring.boot;

import dev.plugwright.PluginEngine;

/** Changes the settings of the engine. Beans of this type are called in their order. */
@FunctionalInterface
public interface PluginEngineCustomizer {
  /** Changes the settings. */
  void customize(PluginEngine.Builder builder);
}
