package dev.plugwright.contract;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A walk over types and the types that they contain, at any depth. Each type is visited once, so
 * types may contain themselves. The stack does not grow with the depth.
 *
 * @param <T> the types, or their names
 */
public final class TypeWalk<T> {
  private final Function<? super T, ? extends Collection<? extends T>> parts;

  /**
   * Creates a walk.
   *
   * @param parts returns the types that a type directly contains
   */
  public TypeWalk(Function<? super T, ? extends Collection<? extends T>> parts) {
    this.parts = parts;
  }

  /**
   * Returns whether one of the types, or a type that one of them contains, satisfies a condition.
   */
  public boolean reaches(Collection<? extends T> types, Predicate<? super T> condition) {
    Deque<T> open = new ArrayDeque<>(types);
    Set<T> visited = new HashSet<>();
    while (!open.isEmpty()) {
      T next = open.pop();
      if (condition.test(next)) {
        return true;
      }
      if (visited.add(next)) {
        open.addAll(parts.apply(next));
      }
    }
    return false;
  }
}
