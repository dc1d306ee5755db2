package dev.plugwright.processor.discover;

import static java.util.stream.Collectors.joining;

import dev.plugwright.contract.Contract;
import dev.plugwright.processor.discover.InheritedMethods.Declaration;
import dev.plugwright.processor.discover.InheritedMethods.Found;
import dev.plugwright.processor.discover.TypeReader.Use;
import dev.plugwright.processor.model.JavaContract.PluginError;
import dev.plugwright.processor.report.Message;
import dev.plugwright.processor.report.Place;
import dev.plugwright.processor.report.Report;
import dev.plugwright.processor.report.WrittenType.Clause;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the exception that a method declares as its error. */
final class ErrorReader {
  /** The accessors that every exception has, independent of its payload. */
  private static final Set<String> ABOUT_ITSELF =
      Set.of("getLocalizedMessage", "hashCode", "toString");

  /**
   * A value that an exception can carry.
   *
   * @param parameter the parameter of the constructor that takes it
   * @param accessors the methods of the exception that could return it, at least one
   */
  private record Payload(VariableElement parameter, List<String> accessors) {
    private TypeMirror type() {
      return parameter.asType();
    }

    private ExecutableElement constructor() {
      return (ExecutableElement) parameter.getEnclosingElement();
    }
  }

  private final Contract.Kind kind;
  private final Lang lang;
  private final Report report;
  private final TypeReader types;
  private final String fromPackage;
  private boolean deprecated;

  ErrorReader(Contract.Kind kind, Lang lang, Report report, TypeReader types, String fromPackage) {
    this.kind = kind;
    this.lang = lang;
    this.report = report;
    this.types = types;
    this.fromPackage = fromPackage;
  }

  /** Whether one of the exceptions is deprecated. */
  boolean usesDeprecated() {
    return deprecated;
  }

  Optional<PluginError> read(Found method) {
    return method.thrower().flatMap(this::read);
  }

  private Optional<PluginError> read(Declaration method) {
    Place methodPlace = lang.place(method.element(), method.use());
    List<? extends TypeMirror> thrown = method.element().getThrownTypes();
    if (thrown.isEmpty()) {
      return Optional.empty();
    }
    if (thrown.size() > 1) {
      report.fault(methodPlace.at(Clause.THROWS, 1), Message.MANY_EXCEPTIONS);
      return Optional.empty();
    }
    Place use = methodPlace.at(Clause.THROWS, 0);
    TypePosition written = method.variables().origin(new TypePosition(thrown.getFirst(), use));
    TypeMirror exception = written.type();
    if (exception.getKind() == TypeKind.ERROR) {
      report.unresolved(written.place(), exception.toString());
      return Optional.empty();
    }
    return exception.getKind() == TypeKind.DECLARED
        ? read((TypeElement) lang.types().asElement(exception), written.place())
        : Optional.empty(); // a type variable that is at fault already
  }

  private Optional<PluginError> read(TypeElement exception, Place use) {
    String name = lang.name(exception).nestedName();
    if (exception.getModifiers().contains(Modifier.ABSTRACT)) {
      return unsupported(name, "it is abstract", use);
    }
    if (lang.packageOf(exception).startsWith("java.")) {
      return unsupported(name, "the libraries throw it for reasons of their own", use);
    }
    if (!lang.visible(exception, fromPackage)) {
      return unsupported(name, "generated code cannot access it", use);
    }
    if (exception.getNestingKind().isNested()
        && !exception.getModifiers().contains(Modifier.STATIC)) {
      return unsupported(name, "it is not static", use);
    }
    List<Payload> payloads = payloads(exception);
    if (payloads.isEmpty()) {
      return unsupported(name, "no public constructor takes what a public method returns", use);
    }
    if (payloads.size() > 1) {
      return unsupported(name, "more than one constructor could take the error", use);
    }
    Payload payload = payloads.getFirst();
    if (payload.constructor().getThrownTypes().stream().anyMatch(this::isChecked)) {
      return unsupported(name, "its constructor declares a checked exception", use);
    }
    if (kind == Contract.Kind.HOST && payload.accessors().size() > 1) {
      String names = payload.accessors().stream().map(it -> it + "()").collect(joining(" and "));
      return unsupported(name, names + " could return it, and none has the parameter's name", use);
    }
    String accessor = payload.accessors().getFirst();
    deprecated |= lang.deprecated(exception);
    Place parameter = lang.place(payload.parameter(), use).at(Clause.OWN, 0);
    return types
        .read(new Use(new TypePosition(payload.type(), parameter), TypeVariables.NONE))
        .map(
            type ->
                new PluginError(
                    lang.name(exception), type, accessor, isChecked(exception.asType())));
  }

  /** The payloads it can carry; a string counts only when there is no more specific one. */
  private List<Payload> payloads(TypeElement exception) {
    List<Payload> all =
        ElementFilter.constructorsIn(exception.getEnclosedElements()).stream()
            .filter(constructor -> constructor.getModifiers().contains(Modifier.PUBLIC))
            .filter(constructor -> constructor.getParameters().size() == 1)
            .map(constructor -> constructor.getParameters().getFirst())
            .filter(parameter -> !isA(parameter.asType(), "java.lang.Throwable"))
            .map(parameter -> new Payload(parameter, accessors(exception, parameter)))
            .filter(payload -> !payload.accessors().isEmpty())
            .toList();
    List<Payload> telling =
        all.stream().filter(payload -> !isA(payload.type(), "java.lang.String")).toList();
    return telling.isEmpty() ? all : telling;
  }

  /** The methods that return the payload: the one named after the parameter, or else all. */
  private List<String> accessors(TypeElement exception, VariableElement parameter) {
    List<String> all =
        ElementFilter.methodsIn(lang.elements().getAllMembers(exception)).stream()
            .filter(method -> method.getModifiers().contains(Modifier.PUBLIC))
            .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
            .filter(method -> method.getParameters().isEmpty())
            .filter(method -> method.getThrownTypes().isEmpty())
            .filter(method -> lang.types().isSameType(method.getReturnType(), parameter.asType()))
            .map(method -> method.getSimpleName().toString())
            .filter(name -> !ABOUT_ITSELF.contains(name))
            .sorted()
            .toList();
    String property = parameter.getSimpleName().toString();
    String getter =
        "get" + property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
    for (String preferred : List.of(property, getter)) {
      if (all.contains(preferred)) {
        return List.of(preferred);
      }
    }
    List<String> own = all.stream().filter(name -> !name.equals("getMessage")).toList();
    return own.isEmpty() ? all : own;
  }

  private boolean isA(TypeMirror type, String qualifiedName) {
    TypeMirror other = lang.elements().getTypeElement(qualifiedName).asType();
    return lang.types().isSubtype(type, other);
  }

  private boolean isChecked(TypeMirror exception) {
    return !isA(exception, "java.lang.RuntimeException") && !isA(exception, "java.lang.Error");
  }

  private Optional<PluginError> unsupported(String name, String reason, Place use) {
    report.fault(use, Message.UNSUPPORTED_EXCEPTION, name, reason);
    return Optional.empty();
  }
}
