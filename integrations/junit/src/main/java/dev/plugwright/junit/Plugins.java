package dev.plugwright.junit;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginModule;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** The plugins of a test run: one engine, and each module once. */
final class Plugins implements AutoCloseable {
  private final PluginEngine engine = PluginEngine.create();
  private final CrateBuilds crates = new CrateBuilds();
  private final Map<Object, PluginModule> modules = new ConcurrentHashMap<>();

  /**
   * A resource as a class finds it: two classes may mean different ones by the same name.
   *
   * @param path name of the resource without a leading slash
   */
  private record Resource(Module module, ClassLoader loader, String path) {
    static Resource of(Class<?> test, String name) {
      String path =
          name.startsWith("/")
              ? name.substring(1)
              : test.getPackageName().replace('.', '/') + "/" + name;
      return new Resource(test.getModule(), test.getClassLoader(), path);
    }
  }

  PluginEngine engine() {
    return engine;
  }

  PluginModule load(Plugin plugin, Class<?> test, CargoSettings cargo, String place) {
    if (Stream.of(plugin.path(), plugin.resource(), plugin.crate())
            .filter(it -> !it.isEmpty())
            .count()
        != 1) {
      throw new ExtensionConfigurationException(
          "@Plugin of " + place + " needs exactly one of path, resource and crate");
    }
    if (!plugin.resource().isEmpty()) {
      return modules.computeIfAbsent(
          Resource.of(test, plugin.resource()),
          name -> engine.loadResource(test, plugin.resource()));
    }
    Path file =
        plugin.crate().isEmpty()
            ? Path.of(plugin.path())
            : crates.build(new Crate(Path.of(plugin.crate()), plugin.features()), cargo);
    return modules.computeIfAbsent(
        file.toAbsolutePath().normalize(), path -> engine.load((Path) path));
  }

  @Override
  public void close() {
    engine.close();
  }
}
