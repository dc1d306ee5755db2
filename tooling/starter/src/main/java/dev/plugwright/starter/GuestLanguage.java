package dev.plugwright.starter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A language that the plugin of a new project is written in. */
public enum GuestLanguage {
  /** Rust, built with cargo. */
  RUST,
  /** C, built with clang. */
  C,
  /** Go, built with its own compiler. */
  GO,
  /** AssemblyScript, built with asc. */
  ASSEMBLYSCRIPT;

  /**
   * Returns the language with a name.
   *
   * @param name the name in lower case, {@code go}
   * @return the language
   * @throws IllegalArgumentException if there is no such language; the message lists the others
   */
  public static GuestLanguage of(String name) {
    return Arrays.stream(values())
        .filter(it -> it.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown language '%s'; choose one of: %s"
                        .formatted(
                            name,
                            String.join(
                                ", ",
                                Arrays.stream(values()).map(GuestLanguage::toString).toList()))));
  }

  /** Returns the files of the plugin. */
  List<String> files() {
    return switch (this) {
      case RUST -> List.of("guest/Cargo.toml", "guest/src/lib.rs");
      case C -> List.of("guest/greeter_plugin.c");
      case GO -> List.of("guest/plugin.go", "guest/go.mod");
      case ASSEMBLYSCRIPT -> List.of("guest/index.ts");
    };
  }

  /** Returns the name in lower case, {@code go}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
