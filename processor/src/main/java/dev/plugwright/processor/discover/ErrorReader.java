package dev.plugwright.processor.discover;

import dev.plugwright.processor.discover.TypeReader.Use;
import dev.plugwright.processor.model.Contract.PluginError;
import dev.plugwright.processor.report.Message;
import dev.plugwright.processor.report.Report;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the exception that a method declares as its error. */
final class ErrorReader {
  private final Lang lang;
  private final Report report;
  private final TypeReader types;
  private final String fromPackage;

  ErrorReader(Lang lang, Report report, TypeReader types, String fromPackage) {
    this.lang = lang;
    this.report = report;
    this.types = types;
    this.fromPackage = fromPackage;
  }

  Optional<PluginError> read(List<? extends TypeMirror> thrown, Use use) {
    if (thrown.isEmpty()) {
      return Optional.empty();
    }
    if (thrown.size() > 1) {
      report.fault(use.place(), Message.MANY_EXCEPTIONS);
      return Optional.empty();
    }
    TypeMirror exception = thrown.getFirst();
    if (exception.getKind() == TypeKind.ERROR) {
      report.unresolved(use.place(), exception.toString());
      return Optional.empty();
    }
    if (exception.getKind() != TypeKind.DECLARED) {
      return unsupported(lang.describe(exception), "it is a type variable", use);
    }
    return read((TypeElement) lang.types().asElement(exception), use);
  }

  private Optional<PluginError> read(TypeElement exception, Use use) {
    String name = lang.name(exception).nestedName();
    if (exception.getModifiers().contains(Modifier.ABSTRACT)) {
      return unsupported(name, "it is abstract", use);
    }
    if (lang.packageOf(exception).startsWith("java.")) {
      return unsupported(name, "the libraries throw it for reasons of their own", use);
    }
    if (!lang.visible(exception, fromPackage)) {
      return unsupported(name, "generated code cannot see it", use);
    }
    List<TypeMirror> payloads = payloads(exception);
    if (payloads.isEmpty()) {
      return unsupported(name, "no public constructor takes what a public method returns", use);
    }
    if (payloads.size() > 1) {
      return unsupported(name, "more than one constructor could take the error", use);
    }
    return types
        .read(payloads.getFirst(), use)
        .map(payload -> new PluginError(lang.name(exception), payload, isChecked(exception)));
  }

  /** The payloads it can carry; a text counts only when there is nothing more telling. */
  private List<TypeMirror> payloads(TypeElement exception) {
    List<TypeMirror> all =
        ElementFilter.constructorsIn(exception.getEnclosedElements()).stream()
            .filter(constructor -> constructor.getModifiers().contains(Modifier.PUBLIC))
            .filter(constructor -> constructor.getParameters().size() == 1)
            .<TypeMirror>map(constructor -> constructor.getParameters().getFirst().asType())
            .filter(payload -> !isA(payload, "java.lang.Throwable"))
            .filter(payload -> hasAccessor(exception, payload))
            .toList();
    List<TypeMirror> telling =
        all.stream().filter(payload -> !isA(payload, "java.lang.String")).toList();
    return telling.isEmpty() ? all : telling;
  }

  private boolean hasAccessor(TypeElement exception, TypeMirror payload) {
    return ElementFilter.methodsIn(lang.elements().getAllMembers(exception)).stream()
        .filter(method -> method.getModifiers().contains(Modifier.PUBLIC))
        .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
        .filter(method -> method.getParameters().isEmpty())
        .map(ExecutableElement::getReturnType)
        .anyMatch(result -> lang.types().isSameType(result, payload));
  }

  private boolean isA(TypeMirror type, String qualifiedName) {
    TypeMirror other = lang.elements().getTypeElement(qualifiedName).asType();
    return lang.types().isSubtype(type, other);
  }

  private boolean isChecked(TypeElement exception) {
    return !isA(exception.asType(), "java.lang.RuntimeException")
        && !isA(exception.asType(), "java.lang.Error");
  }

  private Optional<PluginError> unsupported(String name, String reason, Use use) {
    report.fault(use.place(), Message.UNSUPPORTED_EXCEPTION, name, reason);
    return Optional.empty();
  }
}
