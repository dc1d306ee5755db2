package dev.plugwright.internal.load;

import java.lang.ref.Cleaner;

/** Frees what unreachable modules and instances hold outside of themselves. */
final class Reclaimer {
  private static final Cleaner CLEANER = create();

  private Reclaimer() {}

  /**
   * The JDK makes the thread: one of ours would inherit the context class loader of the caller, and
   * before JDK 24 its access control context, and keep the classes of an application in memory
   * after it has ended. The thread ends when the class loader of this class is unreachable. Its
   * name is set by its first action, after the first garbage collection.
   */
  private static Cleaner create() {
    Cleaner cleaner = Cleaner.create();
    cleaner.register(new Object(), () -> Thread.currentThread().setName("plugwright-reclaimer"));
    return cleaner;
  }

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
