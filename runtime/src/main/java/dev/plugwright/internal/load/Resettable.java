package dev.plugwright.internal.load;

import java.util.Optional;

/**
 * Says whether instances of a spec can be reset: what they change must be memory and globals, which
 * can be written back from outside.
 */
final class Resettable {
  private Resettable() {}

  /** Returns why they have to be replaced instead, for a message; empty if they can be reset. */
  static Optional<String> obstacle(ModuleCore module, SpecOptions options) {
    Optional<String> own = module.resetPlan().obstacle();
    if (own.isPresent()) {
      return own;
    }
    return options
        .wasi()
        .filter(grant -> !grant.directories().isEmpty())
        .map(grant -> "it may open files in a granted directory, which a reset would leave open");
  }
}
