package dev.plugwright.it;

import dev.plugwright.annotations.WasmPlugin;

/** A class whose name has the character that the JVM puts between nested names. */
public final class Out$er {
  private Out$er() {}

  /** A contract inside of it. */
  @WasmPlugin
  public interface Inner {
    int add(int a, int b);
  }
}
