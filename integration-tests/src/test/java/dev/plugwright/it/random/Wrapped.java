package dev.plugwright.it.random;

import java.util.Objects;

/**
 * What a random contract converts: a class that the contract knows only as another type.
 *
 * @param <W> the type that crosses
 */
public abstract class Wrapped<W> {
  private final W wire;

  /** Wraps a value. */
  protected Wrapped(W wire) {
    this.wire = Objects.requireNonNull(wire);
  }

  /** Returns the value that crosses. */
  public final W wire() {
    return wire;
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof Wrapped<?> wrapped
        && wrapped.getClass() == getClass()
        && Same.same(wire, wrapped.wire);
  }

  @Override
  public final int hashCode() {
    return wire.hashCode();
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName() + "(" + Same.show(wire) + ")";
  }
}
