package dev.plugwright.internal.load;

import java.lang.ref.Cleaner;

/** Frees what unreachable modules and instances hold outside of themselves. */
final class Reclaimer {
  private static final Cleaner CLEANER =
      Cleaner.create(Thread.ofPlatform().daemon().name("plugwright-reclaimer").factory());

  private Reclaimer() {}

  /**
   * Runs an action once: when the returned object is cleaned, or when the owner is unreachable.
   *
   * @param owner the object to watch
   * @param action must not reference the owner
   */
  static Cleaner.Cleanable register(Object owner, Runnable action) {
    return CLEANER.register(owner, action);
  }
}
