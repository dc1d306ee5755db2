package dev.plugwright.it.structure;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The modules of this project on the class path, whether as jars or as folders. */
final class LibraryModules {
  private LibraryModules() {}

  /** Returns the modules that are published, by name. */
  static List<ModuleReference> all() {
    return places().stream()
        .map(ModuleFinder::of)
        .flatMap(finder -> finder.findAll().stream())
        .sorted(Comparator.comparing(module -> module.descriptor().name()))
        .toList();
  }

  /** Returns where the published classes are. */
  static List<Path> places() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(LibraryModules::isOurs)
        .toList();
  }

  /** Returns the names of all files of a module, or the entries of its jar. */
  static List<String> files(ModuleReference module) {
    try (ModuleReader reader = module.open();
        Stream<String> names = reader.list()) {
      return names.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of tests have a package of their own, and a name that says so. */
  private static boolean isOurs(Path place) {
    if (Files.isDirectory(place)) {
      return (Files.isDirectory(place.resolve("dev/plugwright"))
              || Files.exists(place.resolve("module-info.class")))
          && !Files.exists(place.resolve("dev/plugwright/it"));
    }
    if (!place.toString().endsWith(".jar")) {
      return false;
    }
    try (JarFile jar = new JarFile(place.toFile())) {
      return place.getFileName().toString().startsWith("plugwright")
          || jar.getEntry("dev/plugwright/") != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
