package dev.plugwright.it.random;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Compares and shows values, arrays by what is in them. */
public final class Same {
  private Same() {}

  /** Whether both are the same value; sets and maps in any order. */
  public static boolean same(Object a, Object b) {
    if (a == null || b == null || a.getClass() == b.getClass() && a.getClass().isEnum()) {
      return a == b;
    }
    if (a.getClass().isArray()) {
      return b.getClass() == a.getClass() && sameElements(elements(a), elements(b));
    }
    return switch (a) {
      case List<?> list -> b instanceof List<?> other && sameElements(list, other);
      case Set<?> set -> set.equals(b) && b.equals(a);
      case Map<?, ?> map -> b instanceof Map<?, ?> other && sameEntries(map, other);
      case Optional<?> optional ->
          b instanceof Optional<?> other && same(optional.orElse(null), other.orElse(null));
      case Record record ->
          b.getClass() == a.getClass() && sameElements(components(record), components((Record) b));
      default -> a.equals(b);
    };
  }

  private static boolean sameElements(List<?> a, List<?> b) {
    if (a.size() != b.size()) {
      return false;
    }
    Iterator<?> others = b.iterator();
    return a.stream().allMatch(it -> same(it, others.next()));
  }

  private static boolean sameEntries(Map<?, ?> a, Map<?, ?> b) {
    return a.keySet().equals(b.keySet())
        && a.entrySet().stream().allMatch(it -> same(it.getValue(), b.get(it.getKey())));
  }

  /** The value as text. */
  public static String show(Object value) {
    if (value == null) {
      return "null";
    }
    if (value.getClass().isArray()) {
      return elements(value).stream().map(Same::show).toList().toString();
    }
    return switch (value) {
      case String text -> '"' + escaped(text) + '"';
      case Character letter -> "'" + escaped(letter.toString()) + "'";
      case List<?> list -> list.stream().map(Same::show).toList().toString();
      case Set<?> set -> "set" + set.stream().map(Same::show).toList();
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(it -> show(it.getKey()) + "=" + show(it.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case Optional<?> optional -> optional.map(it -> "some(" + show(it) + ")").orElse("none");
      case Record record ->
          components(record).stream()
              .map(Same::show)
              .collect(Collectors.joining(", ", value.getClass().getSimpleName() + "(", ")"));
      default -> value.toString();
    };
  }

  private static String escaped(String text) {
    return text.chars()
        .mapToObj(c -> c > ' ' && c < 127 ? String.valueOf((char) c) : "\\u%04X".formatted(c))
        .collect(Collectors.joining());
  }

  private static List<Object> elements(Object array) {
    return IntStream.range(0, Array.getLength(array))
        .mapToObj(i -> Array.get(array, i))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static List<Object> components(Record record) {
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        values.add(component.getAccessor().invoke(record));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(Objects.toString(component), e);
      }
    }
    return values;
  }
}
