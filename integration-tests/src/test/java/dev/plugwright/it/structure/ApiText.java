package dev.plugwright.it.structure;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public and protected face of a type as text: what a caller can compile against. */
final class ApiText {
  private ApiText() {}

  /** Returns a line for the type and one for each member, sorted. */
  static String of(Class<?> type) {
    StringBuilder text = new StringBuilder(header(type)).append('\n');
    Set<String> members = new TreeSet<>();
    for (Class<?> owner : owners(type)) {
      Stream.of(owner.getDeclaredFields())
          .filter(field -> isVisible(field, type) && !field.isSynthetic())
          .forEach(field -> members.add(field(field)));
      Stream.of(owner.getDeclaredMethods())
          .filter(method -> isVisible(method, type) && !method.isSynthetic())
          .forEach(method -> members.add(method(method)));
    }
    Stream.of(type.getDeclaredConstructors())
        .filter(constructor -> isVisible(constructor, type) && !constructor.isSynthetic())
        .forEach(constructor -> members.add(constructor(constructor)));
    members.forEach(member -> text.append("  ").append(member).append('\n'));
    return text.toString();
  }

  /** The type, and its superclasses that nobody else can name. */
  private static List<Class<?>> owners(Class<?> type) {
    List<Class<?>> owners = new ArrayList<>();
    owners.add(type);
    for (Class<?> parent = type.getSuperclass();
        parent != null && !Modifier.isPublic(parent.getModifiers());
        parent = parent.getSuperclass()) {
      owners.add(parent);
    }
    return owners;
  }

  private static boolean isVisible(Member member, Class<?> type) {
    return Modifier.isPublic(member.getModifiers())
        || Modifier.isProtected(member.getModifiers()) && !Modifier.isFinal(type.getModifiers());
  }

  private static String header(Class<?> type) {
    StringBuilder text = new StringBuilder();
    Stream.of(type.getDeclaredAnnotations())
        .map(Annotation::toString)
        .filter(annotation -> annotation.startsWith("@java.lang."))
        .sorted()
        .forEach(
            annotation -> text.append(annotation.replace("java.lang.annotation.", "")).append(' '));
    text.append(type.toGenericString());
    Type parent = type.getGenericSuperclass();
    if (parent != null && parent != Object.class && !type.isEnum() && !type.isRecord()) {
      text.append(" extends ").append(parent.getTypeName());
    }
    text.append(list(type.isInterface() ? " extends " : " implements ", type.getInterfaces()));
    if (type.isSealed()) {
      text.append(list(" permits ", type.getPermittedSubclasses()));
    }
    return shorten(text.toString());
  }

  private static String list(String word, Class<?>[] types) {
    return types.length == 0
        ? ""
        : Stream.of(types).map(Class::getName).collect(Collectors.joining(", ", word, ""));
  }

  private static String field(Field field) {
    field.setAccessible(true);
    String text = modifiers(field) + type(field.getAnnotatedType()) + " " + field.getName();
    boolean isConstant =
        Modifier.isStatic(field.getModifiers())
            && Modifier.isFinal(field.getModifiers())
            && (field.getType().isPrimitive() || field.getType() == String.class);
    try {
      return shorten(isConstant ? text + " = " + field.get(null) : text);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String method(Method method) {
    String value = method.getDefaultValue() == null ? "" : " default " + value(method);
    String kind = method.isDefault() ? "default " : "";
    return shorten(
        modifiers(method)
            + kind
            + variables(method)
            + type(method.getAnnotatedReturnType())
            + " "
            + method.getName()
            + parameters(method)
            + value);
  }

  private static String value(Method method) {
    Object value = method.getDefaultValue();
    return value instanceof Object[] array ? Arrays.toString(array) : "\"" + value + "\"";
  }

  private static String constructor(Constructor<?> constructor) {
    return shorten(
        modifiers(constructor)
            + variables(constructor)
            + constructor.getDeclaringClass().getSimpleName()
            + parameters(constructor));
  }

  private static String parameters(Executable executable) {
    String parameters =
        Stream.of(executable.getParameters())
            .map(Parameter::getAnnotatedType)
            .map(ApiText::type)
            .collect(Collectors.joining(", ", "(", ")"));
    return parameters
        + (executable.isVarArgs() ? " varargs" : "")
        + list(" throws ", executable.getExceptionTypes());
  }

  private static String variables(Executable executable) {
    return executable.getTypeParameters().length == 0
        ? ""
        : Stream.of(executable.getTypeParameters())
            .map(
                variable ->
                    variable.getName()
                        + " extends "
                        + Stream.of(variable.getBounds())
                            .map(Type::getTypeName)
                            .collect(Collectors.joining(" & ")))
            .collect(Collectors.joining(", ", "<", "> "));
  }

  private static String modifiers(Member member) {
    int implementation = Modifier.SYNCHRONIZED | Modifier.NATIVE | Modifier.TRANSIENT;
    int kept =
        member.getModifiers()
            & ~implementation
            & ~(member instanceof Method ? Modifier.VOLATILE : 0);
    return kept == 0 ? "" : Modifier.toString(kept) + " ";
  }

  private static String type(AnnotatedType type) {
    return type.toString();
  }

  private static String shorten(String text) {
    return text.replaceAll("@org\\.jspecify\\.annotations\\.Nullable\\(\\)", "@Nullable")
        .replaceAll("\\bjava\\.lang\\.(?=@|[A-Z])", "")
        .replaceAll("\\bjava\\.util\\.(?=@|[A-Z])", "")
        .replace(" extends Object>", ">");
  }
}
