package dev.plugwright.processor.discover;

import dev.plugwright.processor.discover.InheritedMethods.Found;
import dev.plugwright.processor.discover.TypeReader.Use;
import dev.plugwright.processor.model.Contract.Method;
import dev.plugwright.processor.model.Contract.Parameter;
import dev.plugwright.processor.model.Contract.PluginError;
import dev.plugwright.processor.model.ContractKind;
import dev.plugwright.processor.model.ContractType;
import dev.plugwright.processor.model.Lowering;
import dev.plugwright.processor.model.RustNames;
import dev.plugwright.processor.report.Message;
import dev.plugwright.processor.report.Place;
import dev.plugwright.processor.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** Reads the methods of one contract. */
final class MethodReader {
  /** A Java method has 255 parameter slots, and {@code this} takes the first. */
  private static final int MOST_SLOTS = 254;

  private final ContractKind kind;
  private final Lang lang;
  private final Report report;
  private final TypeReader types;
  private final ErrorReader errors;
  private final ExportNames exportNames;

  MethodReader(ContractKind kind, Lang lang, Report report, TypeReader types, String fromPackage) {
    this.kind = kind;
    this.lang = lang;
    this.report = report;
    this.types = types;
    this.errors = new ErrorReader(kind, lang, report, types, fromPackage);
    this.exportNames = new ExportNames(kind, report);
  }

  Optional<Method> read(Found found, Place contractPlace) {
    ExecutableElement element = found.element();
    Place place = lang.place(element, contractPlace);
    String javaName = element.getSimpleName().toString();
    if (!element.getTypeParameters().isEmpty()) {
      report.fault(place, Message.GENERIC_METHOD);
      return Optional.empty();
    }
    Use use = new Use(place, found.variables());
    List<Parameter> parameters = readParameters(found, place);
    Optional<ContractType> result = readResult(element, use);
    Optional<PluginError> error = errors.read(element.getThrownTypes(), use);
    Method method =
        new Method(
            javaName,
            exportNames.of(element, place),
            parameters,
            result,
            error,
            kind == ContractKind.PLUGIN && element.isDefault(),
            element.isVarArgs(),
            Javadocs.description(lang.elements().getDocComment(element)));
    int slots = Lowering.javaSlots(method, kind);
    if (slots > MOST_SLOTS) {
      report.fault(place, Message.TOO_MANY_PARAMETERS, javaName, slots, kind.function());
    }
    return Optional.of(method);
  }

  private List<Parameter> readParameters(Found found, Place methodPlace) {
    NameTable names = new NameTable(report);
    List<Parameter> parameters = new ArrayList<>();
    for (VariableElement element : found.element().getParameters()) {
      Place place = methodPlace.element() == found.element() ? Place.at(element) : methodPlace;
      String javaName = element.getSimpleName().toString();
      String name = RustNames.snakeCase(javaName);
      names.add(name, javaName, place);
      Use use = new Use(place, Marks.of(element.getAnnotationMirrors()), found.variables());
      types
          .read(element.asType(), use)
          .ifPresent(type -> parameters.add(new Parameter(javaName, name, type)));
    }
    return parameters;
  }

  private Optional<ContractType> readResult(ExecutableElement element, Use use) {
    new LayoutReader(report).requireNone(element, use.place());
    Marks marks = Marks.of(element.getAnnotationMirrors());
    if (element.getReturnType().getKind() != TypeKind.VOID) {
      return types.read(element.getReturnType(), use.of(marks));
    }
    if (marks.unsigned()) {
      report.fault(use.place(), Message.UNSIGNED, "void");
    }
    if (marks.wide()) {
      String annotation = marks.i128() ? "@I128" : "@U128";
      report.fault(use.place(), Message.BIG_INTEGER_ANNOTATION, annotation, "void");
    }
    return Optional.empty();
  }
}
