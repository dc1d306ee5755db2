package dev.plugwright.contract.evolution;

import java.util.Optional;

/**
 * A difference between the contracts of a host and a plugin.
 *
 * @param path where it is, {@code record Chapter, field words}
 * @param direction the direction of the values concerned; empty for a method that one side lacks
 * @param verdict the consequence
 * @param host what the host's contract says there; empty if it lacks the part
 * @param plugin what the plugin's contract says there; empty if it lacks the part
 * @param consequence what happens to values, or what to do if the difference is refused
 */
public record Difference(
    String path,
    Optional<Direction> direction,
    Verdict verdict,
    Optional<String> host,
    Optional<String> plugin,
    String consequence) {

  /**
   * Returns the difference as one line, {@code record Chapter, field words: i32 in the host,
   * nothing in the plugin (to the host: works with default; it is 0)}.
   */
  @Override
  public String toString() {
    return "%s: %s in the host, %s in the plugin (%s%s; %s)"
        .formatted(
            path,
            host.orElse("nothing"),
            plugin.orElse("nothing"),
            direction.map(it -> it + ": ").orElse(""),
            verdict,
            consequence);
  }
}
