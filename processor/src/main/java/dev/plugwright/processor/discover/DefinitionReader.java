package dev.plugwright.processor.discover;

import dev.plugwright.bindgen.rust.RustNames;
import dev.plugwright.processor.discover.Definitions.Pending;
import dev.plugwright.processor.discover.TypeReader.Use;
import dev.plugwright.processor.model.JavaDefinition;
import dev.plugwright.processor.model.JavaDefinition.Component;
import dev.plugwright.processor.model.JavaDefinition.Constant;
import dev.plugwright.processor.model.JavaDefinition.EnumDefinition;
import dev.plugwright.processor.model.JavaDefinition.RecordDefinition;
import dev.plugwright.processor.model.JavaDefinition.VariantDefinition;
import dev.plugwright.processor.model.JavaType;
import dev.plugwright.processor.model.JavaType.Named;
import dev.plugwright.processor.report.Message;
import dev.plugwright.processor.report.Place;
import dev.plugwright.processor.report.Report;
import dev.plugwright.processor.report.WrittenType.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;

/** Reads what records, enums and sealed interfaces consist of. */
final class DefinitionReader {
  private final Lang lang;
  private final Report report;
  private final TypeReader types;
  private final Definitions definitions;
  private final SealedCases sealedCases;
  private final LayoutReader layouts;
  private final EvolutionReader evolution;

  DefinitionReader(
      Lang lang,
      Report report,
      TypeReader types,
      Definitions definitions,
      EvolutionReader evolution) {
    this.evolution = evolution;
    this.lang = lang;
    this.definitions = definitions;
    this.report = report;
    this.types = types;
    this.layouts = new LayoutReader(report);
    this.sealedCases = new SealedCases(lang, report, definitions.fromPackage());
  }

  Optional<JavaDefinition> read(Pending pending) {
    requireCase(pending);
    return switch (pending.element().getKind()) {
      case ENUM -> Optional.of(readEnum(pending));
      case RECORD -> Optional.of(readRecord(pending));
      default -> Optional.of(readSealed(pending));
    };
  }

  /** Reports a type that represents unknown ones without being one of several. */
  private void requireCase(Pending pending) {
    TypeElement element = pending.element();
    if (evolution.unknown(element) && !isCase(element)) {
      String name = element.getSimpleName().toString();
      report.fault(lang.place(element, pending.use()), Message.UNKNOWN_ALONE, name);
    }
  }

  private static boolean isCase(TypeElement element) {
    return element.getKind() == ElementKind.RECORD
        && element.getInterfaces().stream()
            .map(DeclaredType.class::cast)
            .anyMatch(type -> type.asElement().getModifiers().contains(Modifier.SEALED));
  }

  private EnumDefinition readEnum(Pending pending) {
    TypeElement element = pending.element();
    NameTable names = new NameTable(report);
    EarlierNames earlierNames = new EarlierNames(report);
    List<Constant> constants = new ArrayList<>();
    String unknown = null;
    for (Element member : element.getEnclosedElements()) {
      if (member.getKind() == ElementKind.ENUM_CONSTANT) {
        String javaName = member.getSimpleName().toString();
        String name = RustNames.constant(javaName);
        Place place = lang.place(member, pending.use());
        names.add(name, javaName, place);
        List<String> was =
            earlierNames.add(name, evolution.was(member, RustNames::constant, place));
        boolean standsForUnknown = evolution.unknown(member);
        constants.add(new Constant(javaName, name, doc(member), was, standsForUnknown));
        unknown = onlyUnknown(unknown, javaName, standsForUnknown, place);
      }
    }
    earlierNames.check();
    if (constants.isEmpty()) {
      String name = element.getSimpleName().toString();
      report.fault(lang.place(element, pending.use()), Message.EMPTY_ENUM, name);
    }
    return new EnumDefinition(pending.type(), constants, doc(element), typeWas(pending));
  }

  private List<String> typeWas(Pending pending) {
    Place place = lang.place(pending.element(), pending.use());
    return evolution.typeWas(pending.type().javaName(), pending.element(), place);
  }

  /** Reports a second part that represents unknown ones. */
  private String onlyUnknown(String before, String name, boolean unknown, Place place) {
    if (unknown && before != null) {
      report.fault(place, Message.TWO_UNKNOWN, before, name);
    }
    return unknown ? name : before;
  }

  private VariantDefinition readSealed(Pending pending) {
    TypeElement element = pending.element();
    List<RecordDefinition> cases = new ArrayList<>();
    EarlierNames earlierNames = new EarlierNames(report);
    String unknown = null;
    for (TypeElement record : sealedCases.of(element, pending.use())) {
      Named type = new Named(lang.name(record), List.of(), lang.hasFixedLayout(record));
      RecordDefinition read = readRecord(new Pending(type, record, pending.use(), List.of()));
      cases.add(read);
      definitions.addCase(record);
      String name = type.javaName().simpleName();
      Place place = lang.place(record, pending.use());
      earlierNames.add(name, evolution.was(record, it -> it, place));
      unknown = onlyUnknown(unknown, name, read.unknown(), place);
      if (read.unknown()) {
        evolution.unknownCase(name, read.components(), place);
      }
    }
    earlierNames.check();
    return new VariantDefinition(pending.type(), cases, doc(element), typeWas(pending));
  }

  private RecordDefinition readRecord(Pending pending) {
    TypeElement element = pending.element();
    List<String> parameters =
        element.getTypeParameters().stream()
            .map(TypeParameterElement::getSimpleName)
            .map(Object::toString)
            .toList();
    TypeVariables closed = new TypeVariables();
    TypeVariables open = new TypeVariables();
    for (int i = 0; i < parameters.size(); i++) {
      Optional<JavaType> argument = Optional.of(pending.type().arguments().get(i));
      closed.put(parameters.get(i), argument, pending.arguments().get(i));
      open.putOpen(parameters.get(i));
    }
    List<Component> components = readComponents(pending, closed, false);
    List<Component> template =
        parameters.isEmpty() ? components : readComponents(pending, open, true);
    return new RecordDefinition(
        pending.type(),
        parameters,
        components,
        template,
        doc(element),
        typeWas(pending),
        evolution.unknown(element));
  }

  /**
   * Reads the components of a record.
   *
   * @param open whether type parameters stand for themselves, so that defaults have no type yet
   */
  private List<Component> readComponents(Pending pending, TypeVariables variables, boolean open) {
    TypeElement element = pending.element();
    String javadoc = lang.elements().getDocComment(element);
    NameTable names = new NameTable(report);
    EarlierNames earlierNames = new EarlierNames(report);
    List<Component> components = new ArrayList<>();
    for (RecordComponentElement component : element.getRecordComponents()) {
      Place place = lang.place(component, pending.use());
      String javaName = component.getSimpleName().toString();
      String name = RustNames.snakeCase(javaName);
      names.add(name, javaName, place);
      TypePosition position =
          new TypePosition(lang.accessor(component).getReturnType(), place.at(Clause.OWN, 0));
      definitions.place(pending.type(), javaName, position);
      List<String> doc = Javadocs.parameter(javadoc, javaName);
      types
          .read(new Use(position, marks(component), variables))
          .flatMap(type -> inLayout(type, component, pending, position))
          .map(type -> evolved(new Component(javaName, name, type, doc), component, place, open))
          .ifPresent(
              it -> {
                components.add(it);
                earlierNames.add(
                    name, evolution.was(annotated(component), RustNames::snakeCase, place));
              });
    }
    earlierNames.check();
    return components;
  }

  /** Annotations of class files are on the accessor only. */
  private Element annotated(RecordComponentElement component) {
    return component.getAnnotationMirrors().isEmpty() ? lang.accessor(component) : component;
  }

  /** Adds the annotations of the component for other versions. */
  private Component evolved(
      Component plain, RecordComponentElement component, Place place, boolean open) {
    Element element = annotated(component);
    List<String> was =
        evolution.was(element, RustNames::snakeCase, place).stream()
            .map(EarlierNames.Earlier::name)
            .toList();
    Component read =
        new Component(
            plain.javaName(),
            plain.name(),
            plain.type(),
            plain.doc(),
            evolution.defaultValue(element, plain.type()),
            was);
    if (!open) {
      evolution.check(read.field(), element, place);
    }
    return read;
  }

  /** Annotations of class files are on the accessor only. */
  private Optional<JavaType> inLayout(
      JavaType type, RecordComponentElement component, Pending pending, TypePosition written) {
    ExecutableElement annotated = lang.accessor(component);
    Place place = lang.place(component, pending.use());
    if (!pending.type().fixedLayout()) {
      layouts.requireNone(annotated, place);
      return Optional.of(type);
    }
    evolution.requireNone(annotated(component), place);
    return layouts.component(type, written, annotated, place);
  }

  /** Older annotations have no record component target, but javac copies them to the accessor. */
  private Marks marks(RecordComponentElement component) {
    return Marks.of(component.getAnnotationMirrors())
        .and(Marks.of(lang.accessor(component).getAnnotationMirrors()))
        .and(typeMarks(component));
  }

  private static Marks typeMarks(RecordComponentElement component) {
    return component.asType().getKind() == javax.lang.model.type.TypeKind.ARRAY
        ? Marks.NONE
        : Marks.of(component.asType().getAnnotationMirrors());
  }

  private List<String> doc(Element element) {
    return Javadocs.description(lang.elements().getDocComment(element));
  }
}
