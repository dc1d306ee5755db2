package dev.plugwright.processor.ecj;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/**
 * An element of ecj, seen through its public fields and methods.
 *
 * <p>They may be different in another release, so that every answer is optional.
 *
 * @param element the element
 */
public record EcjElement(Element element) {
  private static final String PACKAGE = "org.eclipse.jdt.";

  /** Wraps the element if the compiler is ecj. */
  public static Optional<EcjElement> of(Element element) {
    return isOfEcj(element) ? Optional.of(new EcjElement(element)) : Optional.empty();
  }

  /** Returns whether an object of the language model is one of ecj. */
  public static boolean isOfEcj(Object part) {
    return part.getClass().getName().startsWith(PACKAGE);
  }

  /** Returns whether the source of this sealed type has a permits clause. */
  public Optional<Boolean> hasPermitsClause() {
    return declaration().map(type -> field(type, "permittedTypes").isPresent());
  }

  /** Returns where the name of this type starts in its file. */
  public Optional<Integer> position() {
    return declaration().flatMap(type -> field(type, "sourceStart")).map(Integer.class::cast);
  }

  /** Returns this type as an element of another kind, one that ecj has a file and a line for. */
  public Optional<Element> as(ElementKind kind) {
    Optional<Object> factory =
        field(element, "_env").flatMap(environment -> call(environment, "getFactory"));
    Optional<Object> binding = field(element, "_binding");
    return factory
        .flatMap(it -> binding.flatMap(argument -> call(it, "newElement", argument, kind)))
        .map(Element.class::cast);
  }

  private Optional<Object> declaration() {
    return field(element, "_binding")
        .flatMap(binding -> field(binding, "scope"))
        .flatMap(scope -> field(scope, "referenceContext"));
  }

  private static Optional<Object> field(Object owner, String name) {
    try {
      Field field = owner.getClass().getField(name);
      return field.trySetAccessible() ? Optional.ofNullable(field.get(owner)) : Optional.empty();
    } catch (ReflectiveOperationException otherRelease) {
      return Optional.empty();
    }
  }

  private static Optional<Object> call(Object owner, String name, Object... arguments) {
    try {
      for (Method method : owner.getClass().getMethods()) {
        if (method.getName().equals(name)
            && method.getParameterCount() == arguments.length
            && method.trySetAccessible()) {
          return Optional.ofNullable(method.invoke(owner, arguments));
        }
      }
      return Optional.empty();
    } catch (ReflectiveOperationException | IllegalArgumentException otherRelease) {
      return Optional.empty();
    }
  }
}
