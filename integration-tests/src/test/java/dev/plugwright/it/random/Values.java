package dev.plugwright.it.random;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plugwright.contract.BasicKind;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition;
import dev.plugwright.contract.Definition.Case;
import dev.plugwright.contract.Definition.EnumDefinition;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.contract.Definition.LayoutDefinition;
import dev.plugwright.contract.Definition.RecordDefinition;
import dev.plugwright.contract.Definition.VariantDefinition;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.Type.Basic;
import dev.plugwright.contract.Type.FixedArray;
import dev.plugwright.contract.Type.FixedText;
import dev.plugwright.contract.Type.ListOf;
import dev.plugwright.contract.Type.MapOf;
import dev.plugwright.contract.Type.Named;
import dev.plugwright.contract.Type.OptionOf;
import dev.plugwright.contract.Type.SetOf;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

/**
 * Makes random values of the types of a contract, by reflection.
 *
 * <p>The contract says what a type means, the class says how Java writes it.
 */
public final class Values {
  private static final int ATTEMPTS = 200;
  private static final Set<Class<?>> PRIMITIVE_OPTIONS =
      Set.of(OptionalInt.class, OptionalLong.class, OptionalDouble.class);

  private final Contract contract;
  private final Map<String, Integer> ranks = new HashMap<>();

  /** A source of values of the types of this contract. */
  public Values(Contract contract) {
    this.contract = contract;
    rankDefinitions();
  }

  /**
   * A random value.
   *
   * @param size how long collections and how deep nested values may be
   */
  public Object next(Random random, JavaType javaType, Type type, int size) {
    return new Maker(random, size).make(javaType, type, size + 1);
  }

  /** Definitions get the number of types that their shallowest value has inside each other. */
  private void rankDefinitions() {
    int before = -1;
    while (ranks.size() > before) {
      before = ranks.size();
      for (Definition definition : contract.definitions().values()) {
        int rank = rank(definition);
        if (rank < Integer.MAX_VALUE) {
          ranks.putIfAbsent(definition.name(), rank + 1);
        }
      }
    }
  }

  private int rank(Definition definition) {
    return switch (definition) {
      case EnumDefinition constants -> 0;
      case RecordDefinition record -> rank(record.fields());
      case LayoutDefinition layout -> rank(layout.fields());
      case VariantDefinition variant ->
          variant.cases().stream().mapToInt(it -> rank(it.fields())).min().orElseThrow();
    };
  }

  private int rank(List<Field> fields) {
    return fields.stream().mapToInt(it -> rank(it.type())).max().orElse(0);
  }

  private int rank(Type type) {
    return type instanceof Named named ? ranks.getOrDefault(named.name(), Integer.MAX_VALUE) : 0;
  }

  /** Makes one value. */
  private final class Maker {
    private final Random random;
    private final Scalars scalars;
    private final int size;

    Maker(Random random, int size) {
      this.random = random;
      this.scalars = new Scalars(random);
      this.size = size;
    }

    Object make(JavaType java, Type type, int depth) {
      if (Wrapped.class.isAssignableFrom(java.raw())) {
        JavaType wire = JavaType.of(java.raw().getGenericSuperclass()).arguments().getFirst();
        return wrap(java.raw(), make(wire, type, depth));
      }
      return switch (type) {
        case Basic basic -> scalars.next(basic.kind(), size);
        case ListOf list -> list(java, list.element(), depth - 1);
        case SetOf set -> set(java, set.element(), depth - 1);
        case MapOf map -> map(java, map, depth - 1);
        case OptionOf option -> option(java, option.value(), depth - 1);
        case FixedArray array ->
            array(java.arguments().getFirst(), array.element(), array.length(), depth);
        case FixedText text -> text(text.capacity());
        case Named named -> defined(java, contract.definitions().get(named.name()), depth - 1);
      };
    }

    private static Object wrap(Class<?> wrapped, Object wire) {
      try {
        return wrapped.getConstructors()[0].newInstance(wire);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }

    private String text(int capacity) {
      String text = (String) scalars.next(BasicKind.STRING, capacity);
      while (text.getBytes(UTF_8).length > capacity) {
        text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
      }
      return text;
    }

    private int length(int depth) {
      return depth < 0 ? 0 : random.nextInt(Math.min(size, 4) + 1);
    }

    private Object list(JavaType java, Type element, int depth) {
      int length = length(depth);
      JavaType elementType = java.arguments().getFirst();
      return java.raw().isArray()
          ? array(elementType, element, length, depth)
          : fill(new ArrayList<>(), length, elementType, element, depth);
    }

    private Object array(JavaType java, Type element, int length, int depth) {
      Object array = Array.newInstance(java.raw(), length);
      for (int i = 0; i < length; i++) {
        Array.set(array, i, make(java, element, depth));
      }
      return array;
    }

    private Set<?> set(JavaType java, Type element, int depth) {
      Set<Object> set = new LinkedHashSet<>();
      return fill(set, length(depth), java.arguments().getFirst(), element, depth);
    }

    private <C extends Collection<Object>> C fill(
        C elements, int length, JavaType java, Type element, int depth) {
      for (int i = 0; i < length; i++) {
        elements.add(make(java, element, depth));
      }
      return elements;
    }

    private Map<?, ?> map(JavaType java, MapOf type, int depth) {
      Map<Object, Object> map = new LinkedHashMap<>();
      int length = length(depth);
      for (int i = 0; i < length; i++) {
        Object key = make(java.arguments().getFirst(), type.key(), depth);
        map.put(key, make(java.arguments().getLast(), type.value(), depth));
      }
      return map;
    }

    private Object option(JavaType java, Type content, int depth) {
      boolean present = depth >= 0 && random.nextInt(3) > 0;
      if (mayBeNull(java, content)) {
        return present ? make(java, content, depth) : null;
      }
      Class<?> raw = java.raw();
      if (raw == Optional.class) {
        JavaType inner = java.arguments().getFirst();
        return present ? Optional.of(make(inner, content, depth)) : Optional.empty();
      }
      if (raw == OptionalInt.class) {
        return present ? OptionalInt.of((int) make(java, content, 0)) : OptionalInt.empty();
      }
      if (raw == OptionalLong.class) {
        return present ? OptionalLong.of((long) make(java, content, 0)) : OptionalLong.empty();
      }
      return present ? OptionalDouble.of((double) make(java, content, 0)) : OptionalDouble.empty();
    }

    /** Only the outermost of several options can be {@code @Nullable}. */
    private static boolean mayBeNull(JavaType java, Type content) {
      int options = 1;
      for (Type inner = content; inner instanceof OptionOf option; inner = option.value()) {
        options++;
      }
      for (JavaType inner = java; options > 0; inner = inner.arguments().getFirst()) {
        if (inner.raw() != Optional.class) {
          return options > (PRIMITIVE_OPTIONS.contains(inner.raw()) ? 1 : 0);
        }
        options--;
      }
      return false;
    }

    private Object defined(JavaType java, Definition definition, int depth) {
      return switch (definition) {
        case EnumDefinition constants -> {
          Object[] values = java.raw().getEnumConstants();
          yield values[random.nextInt(values.length)];
        }
        case RecordDefinition record -> record(java, record.fields(), depth);
        case LayoutDefinition layout -> record(java, layout.fields(), depth);
        case VariantDefinition variant -> {
          Case chosen =
              depth < 0
                  ? variant.cases().stream()
                      .min(Comparator.comparing(it -> rank(it.fields())))
                      .get()
                  : variant.cases().get(random.nextInt(variant.cases().size()));
          yield record(java.permitted(chosen.name()), chosen.fields(), depth);
        }
      };
    }

    /** A record may reject values, so this tries until it takes one. */
    private Object record(JavaType java, List<Field> fields, int depth) {
      List<JavaType> components = java.components();
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = make(components.get(i), fields.get(i).type(), depth);
        }
        try {
          return canonical(java).newInstance(values);
        } catch (InvocationTargetException rejected) {
          continue;
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
      }
      throw new IllegalStateException(java + " takes no value");
    }

    private static Constructor<?> canonical(JavaType java) throws NoSuchMethodException {
      RecordComponent[] components = java.raw().getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      for (int i = 0; i < types.length; i++) {
        types[i] = components[i].getType();
      }
      Constructor<?> constructor = java.raw().getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor;
    }
  }
}
