package dev.plugwright.spring.boot;

import dev.plugwright.PluginSpec;

/**
 * Changes how instances of configured plugins are made; for what properties cannot say, such as a
 * WASI grant. Beans of this type are called in their order, also before a plugin is swapped.
 */
@FunctionalInterface
public interface PluginSpecCustomizer {
  /**
   * Returns the spec, changed or not.
   *
   * @param name name of the plugin in the properties
   */
  <T> PluginSpec<T> customize(String name, PluginSpec<T> spec);
}
