package dev.plugwright.it.elsewhere;

import dev.plugwright.annotations.I128;
import java.math.BigInteger;
import java.util.Objects;

/**
 * An amount that is never negative.
 *
 * @param amount in the currency's smallest unit
 * @param currency three letters
 */
public record Money(@I128 BigInteger amount, Currency currency) {
  /** Rejects debts. */
  public Money {
    Objects.requireNonNull(currency);
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("a price of " + amount);
    }
  }

  /** An enum inside a record of another package. */
  public enum Currency {
    EUR,
    USD
  }
}
