package dev.plugwright.spi.engine;

/** A mutable global that a guest exports, its value as raw bits (see {@link RawCall}). */
public interface RawGlobal {
  /** Returns the value. */
  long get();

  /** Sets the value. */
  void set(long bits);
}
