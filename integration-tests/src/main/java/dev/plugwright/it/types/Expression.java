package dev.plugwright.it.types;

/** A recursive sealed interface that can be a key, because it has an order in Rust. */
public sealed interface Expression {
  /** A leaf. */
  record Constant(long number) implements Expression {}

  /** One inside. */
  record Negation(Expression of) implements Expression {}

  /** Two inside. */
  record Sum(Expression left, Expression right) implements Expression {}
}
