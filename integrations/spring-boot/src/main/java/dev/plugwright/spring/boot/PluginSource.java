package dev.plugwright.spring.boot;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginSpec;
import dev.plugwright.spring.boot.PlugwrightProperties.Plugin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/** Loads a configured plugin, as often as it changes. */
final class PluginSource {
  private final String name;
  private final Plugin settings;
  private final PluginEngine engine;
  private final ResourceLoader resources;
  private final ListableBeanFactory beans;

  PluginSource(
      String name,
      Plugin settings,
      PluginEngine engine,
      ResourceLoader resources,
      ListableBeanFactory beans) {
    this.name = name;
    this.settings = settings;
    this.engine = engine;
    this.resources = resources;
    this.beans = beans;
  }

  Resource resource() {
    return resources.getResource(settings.location());
  }

  /**
   * Loads the plugin at the location.
   *
   * @throws PluginLoadException if the location has no valid plugin, or its SHA-256 is not the
   *     configured one
   */
  PluginModule load() {
    Resource resource = resource();
    if (resource.isFile() && resource.exists()) {
      return checked(engine.load(path(resource)));
    }
    String file = Objects.requireNonNullElse(resource.getFilename(), name);
    try (InputStream in = resource.getInputStream()) {
      return checked(engine.load(in.readAllBytes(), file));
    } catch (IOException e) {
      throw new PluginLoadException(
          file,
          "cannot read plugwright.plugins.%s.location=%s: %s"
              .formatted(name, settings.location(), e),
          e);
    }
  }

  private static Path path(Resource resource) {
    try {
      return resource.getFile().toPath();
    } catch (IOException e) {
      throw new UncheckedIOException("not a file: " + resource, e);
    }
  }

  private PluginModule checked(PluginModule module) {
    String wanted = settings.sha256();
    if (wanted != null && !wanted.equalsIgnoreCase(module.sha256())) {
      module.close();
      throw new PluginLoadException(
          module.name(),
          "its SHA-256 is %s, but plugwright.plugins.%s.sha256 is %s"
              .formatted(module.sha256(), name, wanted),
          null);
    }
    return module;
  }

  /** Creates the spec that the properties describe. */
  <T> PluginSpec<T> spec(PluginModule module, Class<T> contract) {
    PluginSpec<T> spec = module.bind(contract).limits(settings.limits()::applyTo);
    for (Class<?> host : settings.hosts()) {
      spec = withHost(spec, host);
    }
    for (PluginSpecCustomizer customizer :
        beans.getBeanProvider(PluginSpecCustomizer.class).orderedStream().toList()) {
      spec = customizer.customize(name, spec);
    }
    return spec;
  }

  private <T, H> PluginSpec<T> withHost(PluginSpec<T> spec, Class<H> host) {
    return spec.sharedHost(host, beans.getBean(host));
  }
}
