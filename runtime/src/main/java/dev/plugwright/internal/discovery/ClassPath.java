package dev.plugwright.internal.discovery;

import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginPool;
import dev.plugwright.PluginSet;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The plugins that the indexes of a class path list. */
final class ClassPath<T> implements PluginSet<T> {
  private static final DiscoveryLog LOG = new DiscoveryLog("class path");

  private final ClassPathBuilder.Source source;
  private final Selection<T> selection;
  private final Map<String, PluginPool<T>> pools = new TreeMap<>();
  private final Map<String, Throwable> refused = new LinkedHashMap<>();

  /** Where the plugins of the pools are, by name. */
  private final Map<String, URL> places = new HashMap<>();

  private ClassPath(ClassPathBuilder.Source source, Selection<T> selection) {
    this.source = source;
    this.selection = selection;
  }

  /** Loads every plugin that is listed. */
  static <T> ClassPath<T> open(
      ClassPathBuilder.Source source, ClassPathIndex index, Selection<T> selection) {
    ClassPath<T> plugins = new ClassPath<>(source, selection);
    try {
      for (URL each : index.all()) {
        plugins.read(index, each);
      }
    } catch (IOException e) {
      throw new PluginLoadException(
          ClassPathIndex.NAME, "the class loader cannot find resources: " + e, e);
    }
    return plugins;
  }

  private void read(ClassPathIndex index, URL list) {
    try {
      for (String resource : ClassPathIndex.entries(list)) {
        add(index, list, resource);
      }
    } catch (IOException e) {
      refuse(
          list.toExternalForm(),
          new PluginLoadException(ClassPathIndex.NAME, "cannot read %s: %s".formatted(list, e), e));
    }
  }

  private void add(ClassPathIndex index, URL list, String resource) {
    String name = resource.substring(resource.lastIndexOf('/') + 1);
    String place = ClassPathIndex.root(list) + resource;
    try {
      URL url = index.locate(list, resource);
      try (InputStream in = ClassPathIndex.open(url);
          PluginModule module = source.load(in, name)) {
        take(module, url);
      }
    } catch (IOException e) {
      refuse(place, new PluginLoadException(name, "cannot read the plugin: " + e.getMessage(), e));
    } catch (RuntimeException
        | Error e) { // whatever the failure, the other plugins are not affected
      refuse(place, e);
    }
  }

  private void refuse(String place, Throwable reason) {
    refused.put(place, reason);
    LOG.refused(place, reason, false);
  }

  private void take(PluginModule module, URL url) {
    selection.requirePinned(module);
    if (selection.isOfAnotherContract(module)) {
      return;
    }
    PluginPool<T> present = pools.get(module.name());
    if (present == null) {
      pools.put(module.name(), selection.pool(module));
      places.put(module.name(), url);
      LOG.added(module);
    } else if (!present.module().sha256().equals(module.sha256())) {
      throw new PluginLoadException(
          module.name(),
          "another plugin has this name: %s; rename one of them"
              .formatted(places.get(module.name())),
          null);
    }
  }

  @Override
  public Map<String, PluginPool<T>> pools() {
    return Collections.unmodifiableMap(pools);
  }

  @Override
  public Map<String, Throwable> refused() {
    return Collections.unmodifiableMap(refused);
  }

  @Override
  public void close() {
    pools.values().forEach(PluginPool::close);
  }

  @Override
  public String toString() {
    return "PluginSet[class path, " + pools.keySet() + "]";
  }
}
