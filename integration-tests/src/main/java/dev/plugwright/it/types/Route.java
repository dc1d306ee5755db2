package dev.plugwright.it.types;

/**
 * Rejects a name; it ends where its leg ends.
 *
 * @param name its name
 * @param leg its first leg
 */
public record Route(String name, Leg leg) implements Way {
  /** Rejects routes to nowhere. */
  public Route {
    if (name.equals("nowhere")) {
      throw new IllegalArgumentException("no such route");
    }
  }
}
