package dev.plugwright.contract.evolution;

import java.util.Locale;

/** What follows from a difference between two contracts, in the order of severity. */
public enum Verdict {
  /** Every value arrives, except for parts that the receiver does not know. */
  WORKS,
  /** Every value arrives; parts unknown to the sender get a default. */
  WORKS_WITH_DEFAULT,
  /** Values that the receiver cannot represent are an error when they occur; all others arrive. */
  MAY_FAIL,
  /** The plugin cannot be bound. */
  REFUSED;

  /** Returns the verdict as messages have it, {@code works with default}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
