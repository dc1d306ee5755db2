package dev.plugwright.it.types;

/** One of the records in it rejects values. */
public sealed interface Way permits Way.None, Route {
  /** No way. */
  record None() implements Way {}
}
