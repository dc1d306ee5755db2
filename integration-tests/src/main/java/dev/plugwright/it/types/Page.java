package dev.plugwright.it.types;

import java.util.List;
import java.util.OptionalInt;

/**
 * A generic record.
 *
 * @param <T> what is listed
 * @param items a part of a list
 * @param next where the next part starts
 */
public record Page<T>(List<T> items, OptionalInt next) {}
