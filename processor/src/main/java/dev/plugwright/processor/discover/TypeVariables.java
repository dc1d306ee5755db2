package dev.plugwright.processor.discover;

import dev.plugwright.processor.model.JavaType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** The meanings of the type variables in scope. */
final class TypeVariables {
  static final TypeVariables NONE = new TypeVariables();

  /**
   * The meaning of one of them.
   *
   * @param type reads the type; empty if that is at fault already
   * @param origin where the type is written; empty if nowhere
   */
  private record Meaning(Supplier<Optional<JavaType>> type, Optional<TypePosition> origin) {}

  private final Map<String, Meaning> meanings = new HashMap<>();

  /** Binds the variable to a type written in the source, if it is valid. */
  void put(String variable, Optional<JavaType> type, TypePosition origin) {
    put(variable, () -> type, origin);
  }

  /** Binds the variable to a type that is read when needed. */
  void put(String variable, Supplier<Optional<JavaType>> type, TypePosition origin) {
    meanings.put(variable, new Meaning(type, Optional.of(origin)));
  }

  /** Binds the variable to itself. */
  void putOpen(String variable) {
    Optional<JavaType> itself = Optional.of(new JavaType.Variable(variable));
    meanings.put(variable, new Meaning(() -> itself, Optional.empty()));
  }

  /** Binds the variable to a type whose error was already reported. */
  void putFaulty(String variable) {
    meanings.put(variable, new Meaning(Optional::empty, Optional.empty()));
  }

  /** These variables and those of a generic method, which is at fault already. */
  TypeVariables insideFaulty(ExecutableElement genericMethod) {
    TypeVariables inside = new TypeVariables();
    inside.meanings.putAll(meanings);
    genericMethod
        .getTypeParameters()
        .forEach(parameter -> inside.putFaulty(parameter.getSimpleName().toString()));
    return inside;
  }

  /** The meaning of the variable, unless its error was already reported. */
  Optional<JavaType> type(TypeVariable variable) {
    return meanings.get(name(variable)).type().get();
  }

  /** Where the type at this position comes from: a type argument, if it is a variable. */
  TypePosition origin(TypePosition position) {
    TypeMirror type = position.type();
    if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
      return origin(position.bound());
    }
    return type instanceof TypeVariable variable
        ? meanings.get(name(variable)).origin().orElse(position)
        : position;
  }

  /** The type argument that is written for the type, if it is a variable, or else the type. */
  TypeMirror meaning(TypeMirror type) {
    Meaning meaning = type instanceof TypeVariable it ? meanings.get(name(it)) : null;
    return meaning == null ? type : meaning.origin().map(TypePosition::type).orElse(type);
  }

  private static String name(TypeVariable variable) {
    return variable.asElement().getSimpleName().toString();
  }
}
