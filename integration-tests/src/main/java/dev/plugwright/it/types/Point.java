package dev.plugwright.it.types;

/**
 * A record of fixed size.
 *
 * @param x across
 * @param y down
 */
public record Point(int x, int y) {}
