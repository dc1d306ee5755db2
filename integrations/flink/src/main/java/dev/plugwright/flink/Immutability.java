package dev.plugwright.flink;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Knows classes whose values never change, so that they can be kept without a copy: records whose
 * components are primitive, boxed, strings, enums or such records. For one thread.
 */
final class Immutability {
  private static final Set<Class<?>> SIMPLE =
      Set.of(
          String.class,
          Boolean.class,
          Byte.class,
          Short.class,
          Character.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class);

  private final Map<Class<?>, Boolean> known = new HashMap<>();
  private Class<?> last = void.class;
  private boolean lastHolds;

  boolean holds(Object value) {
    Class<?> type = value == null ? void.class : value.getClass();
    if (type != last) {
      lastHolds = holds(type);
      last = type;
    }
    return lastHolds;
  }

  private boolean holds(Class<?> type) {
    Boolean found = known.get(type);
    if (found == null) {
      known.put(type, false); // A record that may contain one of its own type is copied.
      found =
          type.isPrimitive()
              || SIMPLE.contains(type)
              || type.isEnum()
              || type.isRecord()
                  && Arrays.stream(type.getRecordComponents())
                      .map(RecordComponent::getType)
                      .allMatch(this::holds);
      known.put(type, found);
    }
    return found;
  }
}
