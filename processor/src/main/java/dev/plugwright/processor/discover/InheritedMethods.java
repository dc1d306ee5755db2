package dev.plugwright.processor.discover;

import dev.plugwright.processor.discover.TypeReader.Use;
import dev.plugwright.processor.model.ContractType;
import dev.plugwright.processor.report.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
   * @param variables the type arguments by the name of the type parameter
   */
  record Found(ExecutableElement element, Map<String, ContractType> variables) {}

  private static final Set<String> OF_OBJECT = Set.of("equals", "hashCode", "toString");

  private final Lang lang;
  private final TypeReader types;
  private final Place contractPlace;
  private final TypeElement contract;
  private final List<Found> found = new ArrayList<>();

  private InheritedMethods(Lang lang, TypeReader types, TypeElement contract, Place place) {
    this.lang = lang;
    this.types = types;
    this.contract = contract;
    this.contractPlace = place;
  }

  static List<Found> of(TypeElement contract, Lang lang, TypeReader types, Place place) {
    InheritedMethods methods = new InheritedMethods(lang, types, contract, place);
    methods.collect(contract, Map.of());
    return methods.found;
  }

  private void collect(TypeElement type, Map<String, ContractType> variables) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (isForPlugin(method)) {
        add(new Found(method, variables));
      }
    }
    for (TypeMirror parent : type.getInterfaces()) {
      if (parent.getKind() == TypeKind.DECLARED) {
        collectParent((DeclaredType) parent, variables);
      } else {
        types.read(parent, new Use(contractPlace, variables));
      }
    }
  }

  private void collectParent(DeclaredType parent, Map<String, ContractType> variables) {
    TypeElement type = (TypeElement) parent.asElement();
    Map<String, ContractType> inner = new HashMap<>();
    for (int i = 0; i < parent.getTypeArguments().size(); i++) {
      String name = type.getTypeParameters().get(i).getSimpleName().toString();
      types
          .read(parent.getTypeArguments().get(i), new Use(contractPlace, variables))
          .ifPresent(argument -> inner.put(name, argument));
    }
    collect(type, inner);
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
      if (lang.elements().overrides(next.element(), earlier, contract)) {
        found.set(i, next);
        return;
      }
      if (lang.elements().overrides(earlier, next.element(), contract)
          || sameSignature(earlier, next.element())) {
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
