package dev.plugwright.processor.discover;

import dev.plugwright.processor.discover.TypeReader.Use;
import dev.plugwright.processor.report.Place;
import dev.plugwright.processor.report.WrittenType.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds where the type arguments are written that a class gives one of its supertypes. */
final class WrittenSupertypes {
  private final Lang lang;
  private final TypeReader types;
  private final String wanted;

  /**
   * A search.
   *
   * @param lang the compiler
   * @param types reads what type variables stand for
   * @param wanted the qualified name of the supertype
   */
  WrittenSupertypes(Lang lang, TypeReader types, String wanted) {
    this.lang = lang;
    this.types = types;
    this.wanted = wanted;
  }

  /** The type arguments, if the type has the supertype and no raw type is in between. */
  List<Use> arguments(TypeElement type, Place use) {
    return arguments(type, TypeVariables.NONE, use).orElse(List.of());
  }

  private Optional<List<Use>> arguments(TypeElement type, TypeVariables variables, Place use) {
    return parents(type, lang.place(type, use)).stream()
        .map(parent -> new Use(parent, variables))
        .flatMap(parent -> argumentsOfParent(parent).stream())
        .findFirst();
  }

  private static List<TypePosition> parents(TypeElement type, Place place) {
    List<TypePosition> parents = new ArrayList<>();
    parents.add(new TypePosition(type.getSuperclass(), place.at(Clause.SUPERCLASS, 0)));
    List<? extends TypeMirror> interfaces = type.getInterfaces();
    for (int i = 0; i < interfaces.size(); i++) {
      parents.add(new TypePosition(interfaces.get(i), place.at(Clause.INTERFACES, i)));
    }
    parents.removeIf(parent -> parent.type().getKind() != TypeKind.DECLARED);
    return parents;
  }

  private Optional<List<Use>> argumentsOfParent(Use parent) {
    DeclaredType written = (DeclaredType) parent.type();
    TypeElement type = (TypeElement) written.asElement();
    List<Use> arguments = new ArrayList<>();
    TypeVariables inner = new TypeVariables();
    for (int i = 0; i < written.getTypeArguments().size(); i++) {
      Use argument = parent.of(parent.position().argument(i));
      arguments.add(argument);
      String name = type.getTypeParameters().get(i).getSimpleName().toString();
      inner.put(name, () -> types.read(argument), parent.origin(argument.position()));
    }
    return type.getQualifiedName().contentEquals(wanted)
        ? Optional.of(arguments)
        : arguments(type, inner, parent.place());
  }
}
