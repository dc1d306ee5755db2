package dev.plugwright.it.structure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The module descriptors of the library. */
class ModulesTest {
  private static final String SERVICES = "META-INF/services/";

  @Test
  void everyArtifactIsAModule() {
    List<ModuleDescriptor> modules =
        LibraryModules.all().stream().map(ModuleReference::descriptor).toList();
    assertThat(modules).hasSameSizeAs(LibraryModules.places()).noneMatch(m -> m.isAutomatic());
    assertThat(modules)
        .extracting(ModuleDescriptor::name)
        .contains(
            "dev.plugwright",
            "dev.plugwright.all",
            "dev.plugwright.annotations",
            "dev.plugwright.bindgen",
            "dev.plugwright.contract",
            "dev.plugwright.engine.graalwasm",
            "dev.plugwright.processor");
  }

  @Test
  void internalPackagesAreNeitherExportedNorOpen() {
    for (ModuleReference module : LibraryModules.all()) {
      ModuleDescriptor descriptor = module.descriptor();
      assertThat(descriptor.isOpen()).as(descriptor.name()).isFalse();
      assertThat(descriptor.opens()).as(descriptor.name()).isEmpty();
      assertThat(descriptor.exports())
          .as(descriptor.name())
          .noneMatch(export -> export.source().contains(".internal"))
          .noneMatch(ModuleDescriptor.Exports::isQualified);
    }
  }

  @Test
  void theRuntimeExportsAllOtherPackages() {
    ModuleReference runtime =
        LibraryModules.all().stream()
            .filter(module -> module.descriptor().name().equals("dev.plugwright"))
            .findFirst()
            .orElseThrow();
    assertThat(runtime.descriptor().exports())
        .extracting(ModuleDescriptor.Exports::source)
        .containsExactlyInAnyOrderElementsOf(
            LibraryModules.files(runtime).stream()
                .filter(file -> file.endsWith(".class") && file.contains("/"))
                .map(file -> file.substring(0, file.lastIndexOf('/')).replace('/', '.'))
                .filter(name -> !name.startsWith("dev.plugwright.internal."))
                .distinct()
                .toList());
  }

  /** Else a service would be found on one of the two paths only. */
  @Test
  void servicesAreTheSameOnClassPathAndModulePath() throws IOException {
    for (ModuleReference module : LibraryModules.all()) {
      TreeMap<String, List<String>> onModulePath = new TreeMap<>();
      module
          .descriptor()
          .provides()
          .forEach(provides -> onModulePath.put(provides.service(), provides.providers()));
      assertThat(onClassPath(module)).as(module.descriptor().name()).isEqualTo(onModulePath);
    }
  }

  private static TreeMap<String, List<String>> onClassPath(ModuleReference module)
      throws IOException {
    TreeMap<String, List<String>> services = new TreeMap<>();
    try (ModuleReader reader = module.open()) {
      for (String file : LibraryModules.files(module)) {
        if (file.startsWith(SERVICES) && !file.endsWith("/")) {
          try (InputStream in = reader.open(file).orElseThrow()) {
            String text = new String(in.readAllBytes(), UTF_8);
            services.put(file.substring(SERVICES.length()), text.strip().lines().toList());
          }
        }
      }
    }
    return services;
  }
}
