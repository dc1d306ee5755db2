package dev.plugwright.processor.discover;

import dev.plugwright.processor.ecj.EcjElement;
import dev.plugwright.processor.model.AnnotationNames;
import dev.plugwright.processor.model.JavaName;
import dev.plugwright.processor.report.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.JavaFileObject;

/**
 * The queries of the readers to the compiler.
 *
 * @param elements the compiler's element utilities
 * @param types the compiler's type utilities
 */
record Lang(Elements elements, Types types) {
  JavaName name(TypeElement type) {
    Deque<String> simpleNames = new ArrayDeque<>();
    Element element = type;
    while (element instanceof TypeElement) {
      simpleNames.addFirst(element.getSimpleName().toString());
      element = element.getEnclosingElement();
    }
    return new JavaName(packageOf(type), List.copyOf(simpleNames));
  }

  String packageOf(Element element) {
    return elements.getPackageOf(element).getQualifiedName().toString();
  }

  /** The type with its kind, as it is put into a sentence. */
  String describeKind(Element type) {
    return switch (type.getKind()) {
      case RECORD -> "a record";
      case ENUM -> "an enum";
      case ANNOTATION_TYPE -> "an annotation";
      case INTERFACE -> "an interface";
      default -> "a class";
    };
  }

  /** Whether code of the package can name the type. */
  boolean visible(TypeElement type, String fromPackage) {
    boolean samePackage = packageOf(type).equals(fromPackage);
    return enclosingTypes(type).stream()
        .allMatch(
            it ->
                samePackage
                    ? !it.getModifiers().contains(Modifier.PRIVATE)
                    : it.getModifiers().contains(Modifier.PUBLIC));
  }

  /** Whether the type is an enum. */
  boolean isEnum(JavaName name) {
    TypeElement type = elements.getTypeElement(name.qualifiedName());
    return type != null && type.getKind() == ElementKind.ENUM;
  }

  /**
   * Whether the type, a type around it or one of its members is deprecated, so that using it draws
   * warnings.
   */
  boolean deprecated(TypeElement type) {
    return deprecatedName(type)
        || type.getEnclosedElements().stream().anyMatch(elements::isDeprecated);
  }

  /** Whether the type or a type around it is deprecated, so that naming it draws warnings. */
  boolean deprecatedName(TypeElement type) {
    return enclosingTypes(type).stream().anyMatch(elements::isDeprecated);
  }

  /** Whether the interface has a deprecated method, its own or an inherited one. */
  boolean hasDeprecatedMethod(TypeElement type) {
    return ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
        .filter(method -> method.getEnclosingElement().getKind() == ElementKind.INTERFACE)
        .anyMatch(elements::isDeprecated);
  }

  /** Whether the type has {@code @FixedLayout}. */
  boolean hasFixedLayout(TypeElement type) {
    return type.getAnnotationMirrors().stream()
        .map(mirror -> (TypeElement) mirror.getAnnotationType().asElement())
        .anyMatch(it -> it.getQualifiedName().contentEquals(AnnotationNames.FIXED_LAYOUT));
  }

  /** The type and the types it is nested in, from the inside out. */
  List<TypeElement> enclosingTypes(TypeElement type) {
    List<TypeElement> chain = new ArrayList<>();
    Element element = type;
    while (element instanceof TypeElement enclosing) {
      chain.add(enclosing);
      element = element.getEnclosingElement();
    }
    return chain;
  }

  /** The accessor of a record component; ecj 3.43 and 3.44 lack it at the component. */
  ExecutableElement accessor(RecordComponentElement component) {
    ExecutableElement accessor = component.getAccessor();
    return accessor != null
        ? accessor
        : ElementFilter.methodsIn(component.getEnclosingElement().getEnclosedElements()).stream()
            .filter(method -> method.getSimpleName().equals(component.getSimpleName()))
            .filter(method -> method.getParameters().isEmpty())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no accessor of " + component));
  }

  /**
   * The types that a sealed interface permits, in the order of its permits clause or else of the
   * source.
   *
   * <p>Without a permits clause, ecj sorts by name.
   */
  List<? extends TypeMirror> permitted(TypeElement sealed) {
    List<? extends TypeMirror> permitted = sealed.getPermittedSubclasses();
    boolean sortedByEcj =
        EcjElement.of(sealed)
            .flatMap(EcjElement::hasPermitsClause)
            .map(written -> !written)
            .orElse(false);
    return sortedByEcj ? inSourceOrder(permitted) : permitted;
  }

  private List<? extends TypeMirror> inSourceOrder(List<? extends TypeMirror> permitted) {
    return permitted.stream()
        .sorted(
            Comparator.comparingInt(
                it -> EcjElement.of(types.asElement(it)).flatMap(EcjElement::position).orElse(-1)))
        .toList();
  }

  /** The place of an element, or of the use that led to it when it is not being compiled. */
  Place place(Element element, Place use) {
    if (isSource(element)) {
      return Place.at(element);
    }
    return use.inside(path(element));
  }

  /** Class files need not contain the names of parameters, so their method is named. */
  private String path(Element element) {
    if (element instanceof TypeElement type) {
      return name(type).nestedName();
    }
    Element owner = element.getEnclosingElement();
    return element.getKind() == ElementKind.CONSTRUCTOR || !(owner instanceof TypeElement)
        ? path(owner)
        : path(owner) + "." + element.getSimpleName();
  }

  private boolean isSource(Element element) {
    Element outermost = element;
    while (outermost.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
      outermost = outermost.getEnclosingElement();
    }
    try {
      JavaFileObject file = elements.getFileObjectOf(outermost);
      return file == null || file.getKind() == JavaFileObject.Kind.SOURCE;
    } catch (UnsupportedOperationException compilerCannotTell) {
      return true;
    }
  }
}
