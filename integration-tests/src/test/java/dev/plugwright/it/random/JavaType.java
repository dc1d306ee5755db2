package dev.plugwright.it.random;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A type of Java without type variables.
 *
 * @param raw the class
 * @param arguments its type arguments, or the element type of an array
 */
public record JavaType(Class<?> raw, List<JavaType> arguments) {

  /** The type that reflection shows. */
  public static JavaType of(Type type) {
    return of(type, Map.of());
  }

  static JavaType of(Type type, Map<String, JavaType> variables) {
    return switch (type) {
      case Class<?> raw -> {
        Class<?> element = raw.getComponentType();
        yield new JavaType(raw, element == null ? List.of() : List.of(of(element, variables)));
      }
      case ParameterizedType generic -> {
        List<JavaType> arguments = new ArrayList<>();
        for (Type argument : generic.getActualTypeArguments()) {
          arguments.add(of(argument, variables));
        }
        yield new JavaType((Class<?>) generic.getRawType(), arguments);
      }
      case GenericArrayType array -> {
        JavaType element = of(array.getGenericComponentType(), variables);
        yield new JavaType(element.raw().arrayType(), List.of(element));
      }
      case WildcardType wildcard -> of(wildcard.getUpperBounds()[0], variables);
      case TypeVariable<?> variable -> variables.get(variable.getName());
      default -> throw new IllegalArgumentException(type.toString());
    };
  }

  /** The types of a record's components. */
  List<JavaType> components() {
    Map<String, JavaType> variables = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      variables.put(raw.getTypeParameters()[i].getName(), arguments.get(i));
    }
    List<JavaType> types = new ArrayList<>();
    for (RecordComponent component : raw.getRecordComponents()) {
      types.add(of(component.getGenericType(), variables));
    }
    return types;
  }

  /** The record that a sealed interface permits under this name, at any depth. */
  JavaType permitted(String simpleName) {
    for (Class<?> permitted : raw.getPermittedSubclasses()) {
      if (permitted.isRecord()) {
        if (permitted.getSimpleName().equals(simpleName)) {
          return of(permitted);
        }
      } else {
        JavaType found = of(permitted).permitted(simpleName);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
