package dev.plugwright.processor.discover;

import dev.plugwright.bindgen.rust.RustNames;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Defaults;
import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.Lowering;
import dev.plugwright.contract.ValueType;
import dev.plugwright.processor.discover.InheritedMethods.Declaration;
import dev.plugwright.processor.discover.InheritedMethods.Found;
import dev.plugwright.processor.discover.TypeReader.Use;
import dev.plugwright.processor.model.JavaContract.Method;
import dev.plugwright.processor.model.JavaContract.Parameter;
import dev.plugwright.processor.model.JavaContract.PluginError;
import dev.plugwright.processor.model.JavaType;
import dev.plugwright.processor.model.WasmWords;
import dev.plugwright.processor.report.Message;
import dev.plugwright.processor.report.Place;
import dev.plugwright.processor.report.Report;
import dev.plugwright.processor.report.WrittenType.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** Reads the methods of one contract. */
final class MethodReader {
  /** A Java method has 255 parameter slots, and {@code this} takes the first. */
  private static final int MOST_SLOTS = 254;

  /** The method handle that calls a host function takes another one. */
  private static final int MOST_HOST_SLOTS = MOST_SLOTS - 1;

  private final Contract.Kind kind;
  private final Lang lang;
  private final Report report;
  private final TypeReader types;
  private final ErrorReader errors;
  private final ExportNames exportNames;
  private final EvolutionReader evolution;
  private final EarlierNames earlierNames;

  MethodReader(
      Contract.Kind kind,
      Lang lang,
      Report report,
      TypeReader types,
      String fromPackage,
      EvolutionReader evolution) {
    this.kind = kind;
    this.lang = lang;
    this.report = report;
    this.types = types;
    this.errors = new ErrorReader(kind, lang, report, types, fromPackage);
    this.exportNames = new ExportNames(kind, report);
    this.evolution = evolution;
    this.earlierNames = new EarlierNames(report);
  }

  /** Whether the exception of a method is deprecated. */
  boolean usesDeprecated() {
    return errors.usesDeprecated();
  }

  /** Compares the names of all methods that were read, earlier ones included. */
  void checkNames() {
    earlierNames.check();
  }

  Optional<Method> read(Found method) {
    ExecutableElement element = method.element();
    Found found = element.getTypeParameters().isEmpty() ? method : refuseGeneric(method);
    Place place = lang.place(element, found.use());
    String javaName = element.getSimpleName().toString();
    if (kind == Contract.Kind.PLUGIN
        && javaName.equals("finalize")
        && element.getParameters().isEmpty()) {
      report.fault(place, Message.FINALIZER);
    }
    if (javaName.equals("clone")
        && element.getParameters().isEmpty()
        && !isReference(element.getReturnType().getKind())) {
      report.fault(place, Message.CLONE, element.getReturnType());
    }
    List<Parameter> parameters = readParameters(found, place);
    Optional<JavaType> result = readResult(found, place);
    Optional<PluginError> error = errors.read(found);
    String exportName = exportNames.of(element, place);
    Method read =
        new Method(
            javaName,
            exportName,
            parameters,
            result,
            error,
            kind == Contract.Kind.PLUGIN && element.isDefault(),
            element.isVarArgs(),
            Javadocs.description(lang.elements().getDocComment(element)),
            earlierNames.add(exportName, evolution.was(element, RustNames::snakeCase, place)));
    int slots = slots(read);
    int most = kind == Contract.Kind.HOST ? MOST_HOST_SLOTS : MOST_SLOTS;
    if (slots > most) {
      String function = WasmWords.function(kind);
      report.fault(place, Message.TOO_MANY_PARAMETERS, javaName, slots, function, most);
    }
    return Optional.of(read);
  }

  private static boolean isReference(TypeKind kind) {
    return !kind.isPrimitive() && kind != TypeKind.VOID;
  }

  private Found refuseGeneric(Found method) {
    TypeParameterElement first = method.element().getTypeParameters().getFirst();
    report.fault(lang.place(first, method.use()), Message.GENERIC_METHOD);
    TypeVariables variables = method.variables().insideFaulty(method.element());
    return new Found(new Declaration(method.element(), variables, method.use()));
  }

  /** The number of parameter slots of the Java method that represents the Wasm function. */
  private int slots(Method method) {
    FunctionType signature =
        kind == Contract.Kind.PLUGIN
            ? Lowering.signature(method.contractMethod())
            : Lowering.importSignature(method.contractMethod());
    return signature.parameters().stream().mapToInt(ValueType::javaSlots).sum();
  }

  private List<Parameter> readParameters(Found found, Place methodPlace) {
    NameTable names = new NameTable(report);
    List<Parameter> parameters = new ArrayList<>();
    for (VariableElement element : found.element().getParameters()) {
      Place place = methodPlace.element() == found.element() ? Place.at(element) : methodPlace;
      String javaName = element.getSimpleName().toString();
      String name = RustNames.snakeCase(javaName);
      names.add(name, javaName, place);
      TypePosition position = new TypePosition(element.asType(), place.at(Clause.OWN, 0));
      Use use = new Use(position, Marks.of(element.getAnnotationMirrors()), found.variables());
      Optional<Parameter> read =
          types
              .read(use)
              .map(
                  type ->
                      new Parameter(javaName, name, type, evolution.defaultValue(element, type)));
      read.ifPresent(it -> evolution.check(it.field(), element, place));
      read.ifPresent(parameters::add);
      boolean missing = read.isPresent() && !Defaults.exists(read.get().field());
      if (missing && parameters.stream().anyMatch(it -> it.defaultValue().isPresent())) {
        report.fault(place, Message.DEFAULT_ORDER, javaName);
      }
    }
    return parameters;
  }

  private Optional<JavaType> readResult(Found found, Place methodPlace) {
    ExecutableElement element = found.element();
    Place place = methodPlace.at(Clause.OWN, 0);
    new LayoutReader(report).requireNone(element, methodPlace);
    Marks marks = Marks.of(element.getAnnotationMirrors());
    if (element.getReturnType().getKind() != TypeKind.VOID) {
      return types.read(
          new Use(new TypePosition(element.getReturnType(), place), marks, found.variables()));
    }
    if (marks.unsigned()) {
      report.fault(place, Message.UNSIGNED, "void");
    }
    if (marks.wide()) {
      String annotation = marks.i128() ? "@I128" : "@U128";
      report.fault(place, Message.BIG_INTEGER_ANNOTATION, annotation, "void");
    }
    return Optional.empty();
  }
}
