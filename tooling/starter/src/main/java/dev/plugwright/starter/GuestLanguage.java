package dev.plugwright.starter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A language that the plugin of a new project is written in. */
public enum GuestLanguage {
  /** Rust, built with cargo. */
  RUST("cargo", "Rust"),
  /** C, built with clang. */
  C("clang", "clang with lld"),
  /** Go, built with its own compiler. */
  GO("go", "Go 1.24 or newer"),
  /** AssemblyScript, built with asc. */
  ASSEMBLYSCRIPT(
      "asc",
      "Node.js 20 or newer with the AssemblyScript compiler, `npm install --global assemblyscript`");

  private final String compiler;
  private final String needs;

  GuestLanguage(String compiler, String needs) {
    this.compiler = compiler;
    this.needs = needs;
  }

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

  /** Returns the name of the compiler. */
  String compiler() {
    return compiler;
  }

  /** Returns what must be installed. */
  String needs() {
    return needs;
  }

  /** Returns the files of the plugin, the one with its code first unless the language is Rust. */
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
