package dev.plugwright.processor.discover;

import static java.util.stream.Collectors.toSet;

import dev.plugwright.bindgen.rust.RustNames;
import dev.plugwright.contract.Contract;
import dev.plugwright.processor.model.AnnotationNames;
import dev.plugwright.processor.model.JavaContract;
import dev.plugwright.processor.model.JavaContract.Method;
import dev.plugwright.processor.model.JavaDefinition;
import dev.plugwright.processor.model.JavaName;
import dev.plugwright.processor.report.Message;
import dev.plugwright.processor.report.Place;
import dev.plugwright.processor.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Creates the contract of an interface if the interface is valid. */
public final class ContractReader {
  private final Lang lang;

  /** A reader that asks this compiler. */
  public ContractReader(ProcessingEnvironment compiler) {
    this.lang = new Lang(compiler.getElementUtils(), compiler.getTypeUtils());
  }

  /**
   * Reads the contract.
   *
   * @param element the type with {@code @WasmPlugin} or {@code @HostFunctions}
   * @param report takes every fault; the result is empty if there is one
   * @return the contract
   */
  public Optional<JavaContract> read(TypeElement element, Report report) {
    List<Contract.Kind> kinds = kinds(element);
    Contract.Kind kind = kinds.getFirst();
    if (kinds.size() > 1) {
      Place second = annotationPlace(element, kinds.getLast());
      report.fault(second, Message.PLUGIN_AND_HOST, lang.name(element).nestedName());
      return Optional.empty();
    }
    if (!isContract(element, kind, report)) {
      return Optional.empty();
    }
    OptionalInt revision = revision(element, kind, report);
    Place place = Place.at(element);
    JavaName name = lang.name(element);
    Definitions definitions = new Definitions(report, name);
    Converters converters = new Converters(lang, report, name.packageName());
    TypeReader types = new TypeReader(lang, report, definitions, converters);
    converters.read(element, types);
    EvolutionReader evolution = new EvolutionReader(lang, report);
    MethodReader reader =
        new MethodReader(kind, lang, report, types, name.packageName(), evolution);
    List<Method> methods = readMethods(element, report, types, reader);
    List<JavaDefinition> read =
        definitions.readAll(new DefinitionReader(lang, report, types, definitions, evolution));
    definitions.checkWhole();
    evolution.checkWhole(read);
    if (methods.isEmpty() && report.isClean()) {
      String use = kind == Contract.Kind.PLUGIN ? "implement" : "call";
      report.fault(place, Message.EMPTY_CONTRACT, name.nestedName(), use);
    }
    if (!report.isClean()) {
      return Optional.empty();
    }
    List<String> doc = Javadocs.description(lang.elements().getDocComment(element));
    boolean deprecated =
        lang.deprecated(element)
            || lang.hasDeprecatedMethod(element)
            || reader.usesDeprecated()
            || definitions.usesDeprecated(lang)
            || converters.usesDeprecated();
    return Optional.of(
        JavaContract.of(
            kind, name, codecs(element, kind), revision, deprecated, methods, read, doc));
  }

  private List<Method> readMethods(
      TypeElement element, Report report, TypeReader types, MethodReader reader) {
    ForeignMethods foreign = new ForeignMethods(lang, report, element);
    List<Method> methods =
        InheritedMethods.of(element, lang, report, types).stream()
            .flatMap(found -> foreign.read(found, reader).stream())
            .toList();
    foreign.fault();
    reader.checkNames();
    return methods;
  }

  private boolean isContract(TypeElement element, Contract.Kind kind, Report report) {
    String name = lang.name(element).nestedName();
    Place place = annotationPlace(element, kind);
    if (element.getKind() != ElementKind.INTERFACE) {
      String what = lang.describeKind(element);
      report.fault(place, Message.NOT_AN_INTERFACE, annotationName(kind), name, what);
      return false;
    }
    for (TypeElement enclosing : lang.enclosingTypes(element)) {
      if (enclosing.getModifiers().contains(Modifier.PRIVATE)) {
        String cause = lang.name(enclosing).nestedName();
        report.fault(place, Message.HIDDEN_CONTRACT, name, cause);
        return false;
      }
    }
    if (!element.getTypeParameters().isEmpty()) {
      report.fault(place, Message.GENERIC_CONTRACT, name, annotationName(kind));
      return false;
    }
    if (kind == Contract.Kind.PLUGIN && element.getModifiers().contains(Modifier.SEALED)) {
      report.fault(place, Message.SEALED_CONTRACT, name);
      return false;
    }
    String simpleName = element.getSimpleName().toString();
    if (!RustNames.isIdentifier(simpleName)) {
      report.fault(place, Message.RUST_NAME, name);
      return false;
    }
    if (RustNames.isPrimitive(simpleName)) {
      report.fault(place, Message.BUILT_IN_NAME, name);
      return false;
    }
    return kind == Contract.Kind.HOST || showsCompanions(element, place, report);
  }

  /** Whether no member type of the contract hides the binding from the class that implements it. */
  private boolean showsCompanions(TypeElement element, Place place, Report report) {
    String binding = lang.name(element).companion("Binding").simpleName();
    for (TypeElement member : memberTypes(element)) {
      if (member.getSimpleName().contentEquals(binding)) {
        report.fault(lang.place(member, place), Message.COMPANION_NAME, binding);
        return false;
      }
    }
    return true;
  }

  /** A name that no member type has which a class that implements the contract inherits. */
  private JavaName codecs(TypeElement element, Contract.Kind kind) {
    Set<String> members =
        (kind == Contract.Kind.PLUGIN ? memberTypes(element) : List.<TypeElement>of())
            .stream().map(it -> it.getSimpleName().toString()).collect(toSet());
    JavaName contract = lang.name(element);
    JavaName codecs = contract.companion("Codecs");
    for (int number = 2; members.contains(codecs.simpleName()); number++) {
      codecs = contract.companion("Codecs" + number);
    }
    return codecs;
  }

  private List<TypeElement> memberTypes(TypeElement element) {
    return ElementFilter.typesIn(lang.elements().getAllMembers(element));
  }

  /**
   * The kinds of contract that the annotations of the type declare: exactly one if they are valid.
   */
  private static List<Contract.Kind> kinds(TypeElement element) {
    List<Contract.Kind> kinds = new ArrayList<>();
    for (Contract.Kind kind : Contract.Kind.values()) {
      if (annotation(element, kind).isPresent()) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  private static Optional<? extends AnnotationMirror> annotation(
      TypeElement element, Contract.Kind kind) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> isOf(kind, (TypeElement) mirror.getAnnotationType().asElement()))
        .findFirst();
  }

  private static OptionalInt revision(TypeElement element, Contract.Kind kind, Report report) {
    AnnotationMirror annotation = annotation(element, kind).orElseThrow();
    for (var entry : annotation.getElementValues().entrySet()) {
      Place place = Place.at(element).at(annotation, entry.getValue());
      if (entry.getKey().getSimpleName().contentEquals("revision")
          && AnnotationValues.isKnown(entry.getValue(), place, report)
          && entry.getValue().getValue() instanceof Integer number
          && number != 0) {
        if (number > 0 && number <= Contract.MAX_REVISION) {
          return OptionalInt.of(number);
        }
        report.fault(place, Message.REVISION, Contract.MAX_REVISION, number);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean isOf(Contract.Kind kind, TypeElement annotation) {
    return annotation.getQualifiedName().contentEquals(AnnotationNames.declaring(kind));
  }

  private static String annotationName(Contract.Kind kind) {
    return AnnotationNames.simpleName(AnnotationNames.declaring(kind));
  }

  private static Place annotationPlace(TypeElement element, Contract.Kind kind) {
    return Place.at(element).at(annotation(element, kind).orElseThrow(), null);
  }
}
