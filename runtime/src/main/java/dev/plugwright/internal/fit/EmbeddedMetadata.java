package dev.plugwright.internal.fit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginMetadata;
import dev.plugwright.internal.fit.EmbeddedEntries.MalformedEntryException;
import dev.plugwright.internal.wasm.WasmModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The metadata of a plugin, from its custom section. */
public final class EmbeddedMetadata {
  private static final String SECTION = "plugwright.plugin";
  private static final String STATED = "plugwright-plugin 1 stated";
  private static final String PACKAGE = "plugwright-plugin 1 package";
  private static final int LONGEST_VALUE = 1_024;
  private static final int MOST_AUTHORS = 32;

  private final String plugin;
  private final List<String> authors = new ArrayList<>();
  private @Nullable String name;
  private @Nullable String version;
  private @Nullable String description;

  private EmbeddedMetadata(String plugin) {
    this.plugin = plugin;
  }

  /**
   * Returns the first entry that the author stated, or else the first one of a package. Crates that
   * are linked into a plugin have entries of their own, which follow that of the plugin.
   *
   * @throws PluginLoadException if the section cannot be read
   */
  public static Optional<PluginMetadata> of(String plugin, WasmModule module) {
    List<String> entries;
    try {
      entries = EmbeddedEntries.of(module, SECTION);
    } catch (MalformedEntryException e) {
      throw unreadable(plugin, String.valueOf(e.getMessage()));
    }
    for (String header : List.of(STATED, PACKAGE)) {
      for (String entry : entries) {
        if (isHeaded(entry, header)) {
          return Optional.of(new EmbeddedMetadata(plugin).read(entry));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isHeaded(String entry, String header) {
    return entry.startsWith(header) && entry.startsWith("\n", header.length());
  }

  private PluginMetadata read(String entry) {
    int at = entry.indexOf('\n') + 1;
    while (at < entry.length()) {
      int end = entry.indexOf('\n', at);
      if (end < 0) {
        throw unreadable(plugin, "the last line is not complete");
      }
      line(entry.substring(at, end));
      at = end + 1;
    }
    if (name == null) {
      throw unreadable(plugin, "the name is missing");
    }
    return new PluginMetadata(
        name, Optional.ofNullable(version), authors, Optional.ofNullable(description));
  }

  private void line(String line) {
    int colon = line.indexOf(": ");
    if (colon < 0) {
      throw unreadable(plugin, "a line is not \"key: value\"");
    }
    String value = line.substring(colon + 2);
    switch (line.substring(0, colon)) {
      case "name" -> name = only("name", name, value);
      case "version" -> version = only("version", version, value);
      case "description" -> description = only("description", description, value);
      case "author" -> {
        if (authors.size() == MOST_AUTHORS) {
          throw unreadable(plugin, "it has more than %d authors".formatted(MOST_AUTHORS));
        }
        authors.add(checked("author", value));
      }
      default -> {} // of a later version
    }
  }

  private String only(String key, @Nullable String present, String value) {
    if (present != null) {
      throw unreadable(plugin, "it has more than one " + key);
    }
    return checked(key, value);
  }

  private String checked(String key, String value) {
    if (value.isBlank()) {
      throw unreadable(plugin, key + " is empty");
    }
    if (value.length() > LONGEST_VALUE || value.getBytes(UTF_8).length > LONGEST_VALUE) {
      throw unreadable(plugin, "%s is longer than %,d bytes".formatted(key, LONGEST_VALUE));
    }
    for (int i = 0; i < value.length(); i++) {
      if (isUnprintable(value.charAt(i))) {
        throw unreadable(plugin, key + " has control characters");
      }
    }
    return value;
  }

  /** Whether a character could change how the text around it looks in a log. */
  private static boolean isUnprintable(char character) {
    return Character.isISOControl(character)
        || character == 0x2028
        || character == 0x2029
        || character == 0x200e
        || character == 0x200f
        || character >= 0x202a && character <= 0x202e
        || character >= 0x2066 && character <= 0x2069;
  }

  private static PluginLoadException unreadable(String plugin, String reason) {
    return new PluginLoadException(
        plugin,
        "its section %s cannot be read: %s; build it with a plugwright crate that fits this runtime"
            .formatted(SECTION, reason),
        null);
  }
}
