package dev.plugwright.runtime;

import java.util.concurrent.atomic.AtomicBoolean;

/** Tells once that plugins run interpreted, and what to do about it. */
final class InterpreterNotice {
  private static final AtomicBoolean TOLD = new AtomicBoolean();

  private InterpreterNotice() {}

  static void once(String engine) {
    if (TOLD.compareAndSet(false, true)) {
      System.getLogger("dev.plugwright")
          .log(
              System.Logger.Level.WARNING,
              "{0}: plugins run interpreted, 20 to 60 times slower. For the JIT start Java with"
                  + " -XX:+UnlockExperimentalVMOptions -XX:+EnableJVMCI --upgrade-module-path=DIR,"
                  + " where DIR holds org.graalvm.compiler:compiler and its dependencies"
                  + " (see docs/performance.md)",
              engine);
    }
  }
}
