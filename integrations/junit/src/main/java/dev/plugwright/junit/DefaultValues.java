package dev.plugwright.junit;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates a value of any type that contracts support. */
final class DefaultValues {
  private static final Map<Class<?>, Object> SIMPLE =
      Map.ofEntries(
          Map.entry(Boolean.class, false),
          Map.entry(Byte.class, (byte) 0),
          Map.entry(Short.class, (short) 0),
          Map.entry(Integer.class, 0),
          Map.entry(Long.class, 0L),
          Map.entry(Float.class, 0f),
          Map.entry(Double.class, 0d),
          Map.entry(Character.class, '\0'),
          Map.entry(String.class, ""),
          Map.entry(List.class, List.of()),
          Map.entry(Set.class, Set.of()),
          Map.entry(Map.class, Map.of()),
          Map.entry(Optional.class, Optional.empty()),
          Map.entry(OptionalInt.class, OptionalInt.empty()),
          Map.entry(OptionalLong.class, OptionalLong.empty()),
          Map.entry(OptionalDouble.class, OptionalDouble.empty()),
          Map.entry(BigInteger.class, BigInteger.ZERO),
          Map.entry(UUID.class, new UUID(0, 0)),
          Map.entry(Duration.class, Duration.ZERO),
          Map.entry(Instant.class, Instant.EPOCH));

  private final Map<TypeVariable<?>, Type> variables;

  /** The types around the value: one that contains itself has no value. */
  private final Set<Type> around;

  private DefaultValues(Map<TypeVariable<?>, Type> variables, Set<Type> around) {
    this.variables = variables;
    this.around = around;
  }

  /**
   * Returns the default value of a type; {@code null} for {@code void}.
   *
   * @throws IllegalStateException if it has none
   */
  static @Nullable Object of(Type type) {
    return new DefaultValues(Map.of(), Set.of()).value(type);
  }

  private @Nullable Object value(Type type) {
    if (type instanceof TypeVariable<?> variable && variables.containsKey(variable)) {
      return value(variables.get(variable));
    }
    if (around.contains(type)) {
      throw noValue(type);
    }
    Set<Type> deeper = new HashSet<>(around);
    deeper.add(type);
    if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
      Map<TypeVariable<?>, Type> known = new HashMap<>(variables);
      for (int i = 0; i < raw.getTypeParameters().length; i++) {
        known.put(raw.getTypeParameters()[i], generic.getActualTypeArguments()[i]);
      }
      return new DefaultValues(known, deeper).ofClass(raw);
    }
    if (type instanceof Class<?> plain) {
      return new DefaultValues(variables, deeper).ofClass(plain);
    }
    throw noValue(type);
  }

  private @Nullable Object ofClass(Class<?> type) {
    if (type == void.class) {
      return null;
    }
    if (type.isPrimitive()) {
      return Array.get(Array.newInstance(type, 1), 0);
    }
    Object simple = SIMPLE.get(type);
    if (simple != null) {
      return simple;
    }
    if (type.isArray()) {
      return Array.newInstance(type.getComponentType(), 0);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isRecord()) {
      return ofRecord(type);
    }
    if (type.isSealed()) {
      return ofSealed(type);
    }
    throw noValue(type);
  }

  /** The first case that has a value: a recursive case may come before the one that ends it. */
  private @Nullable Object ofSealed(Class<?> type) {
    RuntimeException last = noValue(type);
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      try {
        return value(permitted);
      } catch (IllegalStateException e) {
        last = e;
      }
    }
    throw last;
  }

  private Object ofRecord(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<@Nullable Object> values = new ArrayList<>();
    for (RecordComponent component : components) {
      values.add(value(component.getGenericType()));
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "the record %s rejects default values; set an answer for the methods that return it"
              .formatted(type.getName()),
          e);
    }
  }

  private static IllegalStateException noValue(Type type) {
    return new IllegalStateException(
        "no default value of %s; set an answer for the methods that return it"
            .formatted(type.getTypeName()));
  }
}
