package dev.plugwright.processor.discover;

import dev.plugwright.processor.discover.TypeReader.Use;
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
import javax.lang.model.util.Types;

/** Gathers the methods of a contract and of the interfaces it extends, overridden ones left out. */
final class InheritedMethods {
  /**
   * A declaration of a method, with the type arguments of its interface.
   *
   * @param element the method
   * @param variables the type arguments of its interface
   * @param use what led to its interface
   */
  record Declaration(ExecutableElement element, TypeVariables variables, Place use) {}

  /**
   * A method, which several parents may declare.
   *
   * @param declaration the declaration with the narrowest result
   * @param thrower the declaration whose exceptions all others allow; empty if there is none, so
   *     that the method has none
   */
  record Found(Declaration declaration, Optional<Declaration> thrower) {
    Found(Declaration only) {
      this(only, Optional.of(only));
    }

    ExecutableElement element() {
      return declaration.element();
    }

    TypeVariables variables() {
      return declaration.variables();
    }

    Place use() {
      return declaration.use();
    }
  }

  private final Lang lang;
  private final Report report;
  private final TypeReader types;
  private final TypeElement contract;
  private final ParentAgreement agreement;
  private final List<Found> found = new ArrayList<>();

  private InheritedMethods(Lang lang, Report report, TypeReader types, TypeElement contract) {
    this.lang = lang;
    this.report = report;
    this.types = types;
    this.contract = contract;
    this.agreement = new ParentAgreement(lang, report, contract);
  }

  static List<Found> of(TypeElement contract, Lang lang, Report report, TypeReader types) {
    InheritedMethods methods = new InheritedMethods(lang, report, types, contract);
    methods.collect(contract, TypeVariables.NONE, Place.at(contract));
    return methods.withoutOverridden();
  }

  private void collect(TypeElement type, TypeVariables variables, Place use) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (isForPlugin(method)) {
        found.add(new Found(new Declaration(method, variables, use)));
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
      if (raw) {
        inner.putFaulty(name);
      } else {
        TypePosition argument = parent.position().argument(i);
        inner.put(name, () -> types.read(parent.of(argument)), parent.origin(argument));
      }
    }
    collect(type, inner, parent.place());
  }

  private boolean isForPlugin(ExecutableElement method) {
    Set<Modifier> modifiers = method.getModifiers();
    return !modifiers.contains(Modifier.STATIC)
        && !modifiers.contains(Modifier.PRIVATE)
        && !isOfObject(method);
  }

  private boolean isOfObject(ExecutableElement method) {
    return switch (method.getSimpleName().toString()) {
      case "hashCode", "toString" -> method.getParameters().isEmpty();
      case "equals" -> method.getParameters().size() == 1 && takesObject(method);
      default -> false;
    };
  }

  private boolean takesObject(ExecutableElement method) {
    TypeMirror object = lang.elements().getTypeElement("java.lang.Object").asType();
    return lang.types().isSameType(method.getParameters().getFirst().asType(), object);
  }

  private List<Found> withoutOverridden() {
    List<Found> kept = new ArrayList<>();
    for (Found method : found) {
      if (found.stream().noneMatch(other -> overrides(other, method))) {
        add(method, kept);
      }
    }
    return kept;
  }

  /**
   * Whether one method belongs to a subtype and has the signature of the other.
   *
   * <p>The compilers have a method for this, but ecj's gives another answer for methods that
   * several interfaces override one after the other.
   */
  private boolean overrides(Found one, Found other) {
    Types types = lang.types();
    TypeMirror owner = types.erasure(one.element().getEnclosingElement().asType());
    TypeMirror otherOwner = types.erasure(other.element().getEnclosingElement().asType());
    return !types.isSameType(owner, otherOwner)
        && types.isSubtype(owner, otherOwner)
        && sameSignature(one.element(), other.element());
  }

  /**
   * Merges methods that several parents declare alike, as the language does: the narrowest result
   * counts, and the exceptions that all of them allow.
   */
  private void add(Found next, List<Found> kept) {
    for (int i = 0; i < kept.size(); i++) {
      Found earlier = kept.get(i);
      if (earlier.element().equals(next.element())) {
        return;
      }
      if (sameSignature(earlier.element(), next.element())) {
        agreement.check(earlier, next);
        kept.set(i, new Found(narrowest(earlier, next), thrower(earlier, next)));
        return;
      }
    }
    kept.add(next);
  }

  private Declaration narrowest(Found earlier, Found next) {
    boolean narrower =
        lang.types().isSubtype(result(next), result(earlier))
            && !lang.types().isSubtype(result(earlier), result(next));
    return narrower ? next.declaration() : earlier.declaration();
  }

  private Optional<Declaration> thrower(Found earlier, Found next) {
    List<TypeMirror> one = exceptions(earlier);
    List<TypeMirror> other = exceptions(next);
    if (allow(one, other)) {
      return next.thrower();
    }
    return allow(other, one) ? earlier.thrower() : Optional.empty();
  }

  private boolean allow(List<TypeMirror> wide, List<TypeMirror> narrow) {
    return narrow.stream()
        .allMatch(it -> wide.stream().anyMatch(allowed -> lang.types().isSubtype(it, allowed)));
  }

  private List<TypeMirror> exceptions(Found method) {
    return method.thrower().stream()
        .flatMap(
            it ->
                it.element().getThrownTypes().stream()
                    .map(thrown -> lang.types().erasure(it.variables().meaning(thrown))))
        .toList();
  }

  private TypeMirror result(Found method) {
    return lang.types().erasure(method.variables().meaning(method.element().getReturnType()));
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
