package dev.plugwright;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The metadata of a plugin, as stated by its author. It is unverified: use it to show which plugin
 * runs, not to decide what a plugin may do.
 *
 * <p>All values are single lines without control characters, of at most 1,024 bytes of UTF-8.
 *
 * @param name name of the plugin; not empty
 * @param version version, if the plugin states one
 * @param authors at most 32
 * @param description what it does, if the plugin states it
 */
public record PluginMetadata(
    String name, Optional<String> version, List<String> authors, Optional<String> description) {
  /** Copies the list. */
  public PluginMetadata {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(description, "description");
    authors = List.copyOf(authors);
  }

  /** Returns name and version. */
  @Override
  public String toString() {
    return version.map(number -> name + " " + number).orElse(name);
  }
}
