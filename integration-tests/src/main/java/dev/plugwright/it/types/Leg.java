package dev.plugwright.it.types;

import java.util.Optional;

/**
 * Rejects what leads nowhere; it may end where the leg inside it ends.
 *
 * @param range from where to where
 * @param next the leg after it
 */
public record Leg(Range range, Optional<Leg> next) {
  /** Rejects empty ranges. */
  public Leg {
    if (range.from() == range.to()) {
      throw new IllegalArgumentException("leads nowhere");
    }
  }
}
