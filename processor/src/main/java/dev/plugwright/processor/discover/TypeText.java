package dev.plugwright.processor.discover;

import static java.util.stream.Collectors.joining;

import dev.plugwright.processor.report.TypeStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Types as a reader would write them: simple names, no annotations. */
final class TypeText {
  private static final List<TypeStep> NONE = List.of();

  private TypeText() {}

  static String of(TypeMirror type) {
    return switch (type) {
      case ArrayType array -> of(array.getComponentType()) + "[]";
      case DeclaredType declared -> generic(declared, -1, NONE);
      case WildcardType wildcard ->
          bound(wildcard) == null ? "?" : boundKeyword(wildcard) + of(bound(wildcard));
      default ->
          type.getKind().isPrimitive()
              ? type.getKind().name().toLowerCase(Locale.ROOT)
              : type.toString();
    };
  }

  /** The type, with stars around the part of it that the steps lead to. */
  static String marked(TypeMirror type, List<TypeStep> steps) {
    if (steps.isEmpty()) {
      return "*" + of(type) + "*";
    }
    List<TypeStep> rest = steps.subList(1, steps.size());
    return switch (steps.getFirst()) {
      case TypeStep.Argument argument -> generic((DeclaredType) type, argument.index(), rest);
      case TypeStep.Element element -> marked(((ArrayType) type).getComponentType(), rest) + "[]";
      case TypeStep.Bound bound ->
          boundKeyword((WildcardType) type) + marked(bound((WildcardType) type), rest);
    };
  }

  private static String generic(DeclaredType type, int markedArgument, List<TypeStep> steps) {
    List<String> arguments = new ArrayList<>();
    for (TypeMirror argument : type.getTypeArguments()) {
      boolean isMarked = arguments.size() == markedArgument;
      arguments.add(isMarked ? marked(argument, steps) : of(argument));
    }
    String name = name(type.asElement());
    return arguments.isEmpty() ? name : arguments.stream().collect(joining(", ", name + "<", ">"));
  }

  private static String name(Element type) {
    String name = type.getSimpleName().toString();
    return type.getEnclosingElement() instanceof TypeElement outer
        ? name(outer) + "." + name
        : name;
  }

  private static TypeMirror bound(WildcardType wildcard) {
    return wildcard.getExtendsBound() != null
        ? wildcard.getExtendsBound()
        : wildcard.getSuperBound();
  }

  private static String boundKeyword(WildcardType wildcard) {
    return wildcard.getExtendsBound() != null ? "? extends " : "? super ";
  }
}
