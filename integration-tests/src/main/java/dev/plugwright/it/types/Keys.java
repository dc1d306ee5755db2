package dev.plugwright.it.types;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A type in the places that want an order and an identity.
 *
 * @param <T> the type
 * @param elements the element of a set
 * @param entries the key of a map
 * @param inner in a key, further inside
 */
public record Keys<T>(Set<T> elements, Map<T, String> entries, Set<List<Optional<T>>> inner) {}
