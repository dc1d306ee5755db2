package dev.plugwright.it.types;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A type in every place that any type can have.
 *
 * @param <T> the type
 * @param field a field
 * @param list the element of a list
 * @param values the value of a map
 * @param optional the content of an Optional
 * @param nullable a field that may be null
 * @param nullables an element that may be null
 * @param argument the argument of another generic record
 * @param nested all of it at once
 */
public record Places<T>(
    T field,
    List<T> list,
    Map<String, T> values,
    Optional<T> optional,
    @org.jspecify.annotations.Nullable T nullable,
    List<@org.jspecify.annotations.Nullable T> nullables,
    Page<T> argument,
    Map<String, List<Optional<Page<T>>>> nested) {}
