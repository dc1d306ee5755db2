package dev.plugwright.bindgen;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The backends on the class path or module path, which register themselves as services. */
public final class Backends {
  private Backends() {}

  /** Returns all backends, sorted by the name of their language. */
  public static List<Backend> all() {
    return ServiceLoader.load(Backend.class, Backends.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(Backend::language))
        .toList();
  }

  /**
   * Returns the backend of a language.
   *
   * @param language its name in lower case, {@code rust}
   * @throws BindgenException if there is none
   */
  public static Backend of(String language) {
    List<Backend> all = all();
    return all.stream()
        .filter(it -> it.language().equals(language))
        .findFirst()
        .orElseThrow(
            () ->
                new BindgenException(
                    "unknown language '%s': choose one of %s"
                        .formatted(
                            language,
                            all.stream()
                                .map(Backend::language)
                                .collect(Collectors.joining(", ")))));
  }
}
