package dev.plugwright.spring.boot;

import dev.plugwright.PluginEngine;
import dev.plugwright.spring.boot.PlugwrightProperties.Plugin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.io.ResourceLoader;

/** The plugins of the properties. Thread-safe. */
public final class ConfiguredPlugins implements DisposableBean {
  private final PlugwrightProperties properties;
  private final PluginEngine engine;
  private final ResourceLoader resources;
  private final ListableBeanFactory beans;
  private final Map<String, ConfiguredPlugin<?>> opened = new LinkedHashMap<>();
  private Consumer<ConfiguredPlugin<?>> whenOpened = plugin -> {};

  ConfiguredPlugins(
      PlugwrightProperties properties,
      PluginEngine engine,
      ResourceLoader resources,
      ListableBeanFactory beans) {
    this.properties = properties;
    this.engine = engine;
    this.resources = resources;
    this.beans = beans;
  }

  /**
   * Returns a plugin, which is loaded the first time.
   *
   * @param name name of the plugin in the properties
   * @throws IllegalArgumentException if the properties have no such plugin
   */
  public synchronized ConfiguredPlugin<?> get(String name) {
    Plugin settings = properties.plugins().get(name);
    if (settings == null) {
      throw new IllegalArgumentException(
          "no plugin %s; there are %s".formatted(name, properties.plugins().keySet()));
    }
    ConfiguredPlugin<?> known = opened.get(name);
    if (known == null) {
      known = open(name, settings, settings.contract());
      opened.put(name, known);
      whenOpened.accept(known);
    }
    return known;
  }

  private <T> ConfiguredPlugin<T> open(String name, Plugin settings, Class<T> contract) {
    PluginSource source = new PluginSource(name, settings, engine, resources, beans);
    return new ConfiguredPlugin<>(name, settings, source, contract);
  }

  /** Passes on the plugins that were loaded, and each one that will be. */
  synchronized void whenOpened(Consumer<ConfiguredPlugin<?>> action) {
    whenOpened = whenOpened.andThen(action);
    opened.values().forEach(action);
  }

  /** Returns the plugins that were loaded. */
  public synchronized List<ConfiguredPlugin<?>> all() {
    return List.copyOf(opened.values());
  }

  @Override
  public void destroy() {
    List<ConfiguredPlugin<?>> open;
    synchronized (this) {
      open = new ArrayList<>(opened.values());
    }
    open.forEach(ConfiguredPlugin::close);
  }
}
