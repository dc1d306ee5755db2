package dev.plugwright.bindgen;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;

/**
 * The backends of this artifact, by language.
 *
 * <p>A tool that takes the name of a language from its user finds the backend with {@link #of},
 * lists the choices with {@link #languages} and writes what {@link Backend#generate} returns:
 *
 * <pre>{@code
 * for (SourceFile file : Backends.of("rust").generate(Contract.parse(text))) {
 *   Files.writeString(folder.resolve(file.name()), file.text());
 * }
 * }</pre>
 *
 * <p>Some languages need a file that all contracts share, as {@code plugwright.h} in C. Every
 * contract's list contains it, with the same text, so that several contracts can be written to one
 * folder in any order.
 */
public final class Backends {
  /** A new backend is added to the services of this module, and nowhere else. */
  private static final List<Backend> ALL =
      ServiceLoader.load(Backend.class, Backends.class.getClassLoader()).stream()
          .map(Provider::get)
          .sorted(
              Comparator.comparing((Backend it) -> !it.language().equals("rust"))
                  .thenComparing(Backend::language))
          .toList();

  private Backends() {}

  /** Returns the names of all languages, {@code rust} first, the others sorted. */
  public static List<String> languages() {
    return ALL.stream().map(Backend::language).toList();
  }

  /**
   * Returns the backend of a language.
   *
   * @param language a name in lower case, one of {@link #languages}
   * @return the backend, which any thread may use
   * @throws BindgenException if there is no such language; the message lists the supported ones
   */
  public static Backend of(String language) {
    Optional<Backend> backend =
        ALL.stream().filter(it -> it.language().equals(language)).findFirst();
    return backend.orElseThrow(
        () ->
            new BindgenException(
                "unknown language '%s'; choose one of: %s"
                    .formatted(language, String.join(", ", languages()))));
  }
}
