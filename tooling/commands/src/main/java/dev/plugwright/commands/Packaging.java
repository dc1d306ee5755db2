package dev.plugwright.commands;

import dev.plugwright.inspect.PluginBinary;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Copies plugins to where they are shipped from. */
public final class Packaging {
  private Packaging() {}

  /**
   * Copies plugins.
   *
   * @param plugins {@code .wasm} files
   * @param folder the folder that they are copied to
   * @param strip whether to leave out debug information and the names of functions; sections of
   *     Plugwright stay
   * @throws dev.plugwright.PluginException if a file is not a valid Wasm module
   * @throws CommandException if a file cannot be written
   */
  public static Written copy(Collection<Path> plugins, Path folder, boolean strip) {
    Map<Path, String> files = new LinkedHashMap<>();
    for (Path plugin : plugins) {
      PluginBinary binary = PluginBinary.read(plugin);
      byte[] copy = binary.withoutSections(name -> strip && isDebug(name));
      Path target = folder.resolve(binary.name());
      Written.write(target, copy);
      int left = binary.size() - copy.length;
      files.put(
          target, Sizes.of(copy.length) + (left == 0 ? "" : ", " + Sizes.of(left) + " stripped"));
    }
    return new Written(files);
  }

  /** Names of DWARF, of source maps, and of functions for stack traces. */
  private static boolean isDebug(String section) {
    return section.equals("name")
        || section.startsWith(".debug_")
        || section.equals("sourceMappingURL")
        || section.equals("external_debug_info");
  }
}
