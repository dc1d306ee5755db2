package dev.plugwright.processor.discover;

import dev.plugwright.processor.discover.TypeReader.Use;
import dev.plugwright.processor.model.JavaType;
import dev.plugwright.processor.report.Message;
import dev.plugwright.processor.report.Place;
import dev.plugwright.processor.report.Report;
import dev.plugwright.processor.report.WrittenType.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Gathers the methods of a contract and of the interfaces it extends, overridden ones left out. */
final class InheritedMethods {
  /**
   * A method, and what the type parameters of its interface stand for.
   *
   * @param element the method
   * @param variables the type arguments of its interface
   * @param use what led to its interface
   */
  record Found(ExecutableElement element, TypeVariables variables, Place use) {}

  private static final Set<String> OF_OBJECT = Set.of("equals", "hashCode", "toString");

  private final Lang lang;
  private final Report report;
  private final TypeReader types;
  private final TypeElement contract;
  private final List<Found> found = new ArrayList<>();

  private InheritedMethods(Lang lang, Report report, TypeReader types, TypeElement contract) {
    this.lang = lang;
    this.report = report;
    this.types = types;
    this.contract = contract;
  }

  static List<Found> of(TypeElement contract, Lang lang, Report report, TypeReader types) {
    InheritedMethods methods = new InheritedMethods(lang, report, types, contract);
    methods.collect(contract, TypeVariables.NONE, Place.at(contract));
    return methods.found;
  }

  private void collect(TypeElement type, TypeVariables variables, Place use) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (isForPlugin(method)) {
        add(new Found(method, variables, use));
      }
    }
    Place place = lang.place(type, use);
    List<? extends TypeMirror> parents = type.getInterfaces();
    for (int i = 0; i < parents.size(); i++) {
      Place clause = place.at(Clause.INTERFACES, i);
      Use parent = new Use(new TypePosition(parents.get(i), clause), variables);
      if (parent.type().getKind() == TypeKind.DECLARED) {
        collectParent(parent);
      } else {
        types.read(parent);
      }
    }
  }

  private void collectParent(Use parent) {
    DeclaredType written = (DeclaredType) parent.type();
    TypeElement type = (TypeElement) written.asElement();
    boolean raw = DeclaredTypeReader.isRaw(written, type);
    if (raw) {
      String example = DeclaredTypeReader.example(type);
      report.fault(parent.place(), Message.RAW_TYPE, parent.text(), example);
    }
    TypeVariables inner = new TypeVariables();
    for (int i = 0; i < type.getTypeParameters().size(); i++) {
      String name = type.getTypeParameters().get(i).getSimpleName().toString();
      TypePosition argument = raw ? parent.position() : parent.position().argument(i);
      Optional<JavaType> meaning = raw ? Optional.empty() : types.read(parent.of(argument));
      inner.put(name, meaning, parent.origin(argument));
    }
    collect(type, inner, parent.place());
  }

  private static boolean isForPlugin(ExecutableElement method) {
    Set<Modifier> modifiers = method.getModifiers();
    return !modifiers.contains(Modifier.STATIC)
        && !modifiers.contains(Modifier.PRIVATE)
        && !isOfObject(method);
  }

  private static boolean isOfObject(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    return OF_OBJECT.contains(name)
        && method.getParameters().size() == (name.equals("equals") ? 1 : 0);
  }

  private void add(Found next) {
    for (int i = 0; i < found.size(); i++) {
      ExecutableElement earlier = found.get(i).element();
      if (lang.elements().overrides(earlier, next.element(), contract)) {
        return;
      }
      if (lang.elements().overrides(next.element(), earlier, contract)) {
        found.set(i, next);
        return;
      }
      if (sameSignature(earlier, next.element())) {
        return;
      }
    }
    found.add(next);
  }

  private boolean sameSignature(ExecutableElement one, ExecutableElement other) {
    if (!one.getSimpleName().equals(other.getSimpleName())) {
      return false;
    }
    DeclaredType self = (DeclaredType) contract.asType();
    ExecutableType oneType = (ExecutableType) lang.types().asMemberOf(self, one);
    ExecutableType otherType = (ExecutableType) lang.types().asMemberOf(self, other);
    return lang.types().isSubsignature(oneType, otherType)
        || lang.types().isSubsignature(otherType, oneType);
  }
}
