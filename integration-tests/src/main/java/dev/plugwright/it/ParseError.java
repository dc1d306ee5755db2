package dev.plugwright.it;

/**
 * Why a text is no number.
 *
 * @param position where
 * @param reason why
 */
public record ParseError(int position, String reason) {}
