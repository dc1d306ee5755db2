package dev.plugwright.processor.discover;

import dev.plugwright.bindgen.rust.RustNames;
import dev.plugwright.contract.Definition.Field;
import dev.plugwright.processor.discover.EarlierNames.Earlier;
import dev.plugwright.processor.model.AnnotationNames;
import dev.plugwright.processor.model.JavaDefinition;
import dev.plugwright.processor.model.JavaDefinition.Component;
import dev.plugwright.processor.model.JavaName;
import dev.plugwright.processor.model.JavaType;
import dev.plugwright.processor.model.JavaType.Converted;
import dev.plugwright.processor.model.JavaType.Named;
import dev.plugwright.processor.model.JavaType.OptionType;
import dev.plugwright.processor.report.Message;
import dev.plugwright.processor.report.Place;
import dev.plugwright.processor.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Reads what {@code @Default}, {@code @Was} and {@code @Unknown} say of other versions of one
 * contract. Defaults can be checked only when every type has been read.
 */
final class EvolutionReader {
  /**
   * A default that is checked later.
   *
   * @param field the field with its default
   * @param javaName its name in Java
   * @param written the literal as Java has it
   * @param place where it is written
   */
  private record Literal(Field field, String javaName, String written, Place place) {}

  private record UnknownCase(String name, List<Component> components, Place place) {}

  private final Lang lang;
  private final Report report;
  private final List<Literal> literals = new ArrayList<>();
  private final List<UnknownCase> unknownCases = new ArrayList<>();
  private final EarlierNames types;
  private final Map<JavaName, List<String>> typesWas = new HashMap<>();

  EvolutionReader(Lang lang, Report report) {
    this.lang = lang;
    this.report = report;
    this.types = new EarlierNames(report);
  }

  private static Optional<? extends AnnotationMirror> find(Element element, String annotation) {
    return AnnotationValues.annotation(element, annotation);
  }

  // ---- @Was ----

  /**
   * Returns the earlier names of an element.
   *
   * @param toContract turns a Java name into the contract's
   */
  List<Earlier> was(Element element, UnaryOperator<String> toContract, Place place) {
    Optional<? extends AnnotationMirror> annotation = find(element, AnnotationNames.WAS);
    if (annotation.isEmpty()) {
      return List.of();
    }
    List<Earlier> names = new ArrayList<>();
    AnnotationValues.of(annotation.get())
        .forEach(
            value -> {
              String written = String.valueOf(value.getValue());
              String name = toContract.apply(written);
              Place at = place.at(annotation.get(), value);
              if (!AnnotationValues.isKnown(value, at, report)) {
                return;
              }
              if (RustNames.isIdentifier(name)) {
                names.add(new Earlier(name, written, at));
              } else {
                report.fault(at, Message.RUST_NAME, written);
              }
            });
    return names;
  }

  /** Returns the earlier names of a record, an enum or a sealed interface. */
  List<String> typeWas(JavaName name, TypeElement element, Place place) {
    return typesWas.computeIfAbsent(
        name,
        unused -> types.add(name.simpleName(), was(element, UnaryOperator.identity(), place)));
  }

  // ---- @Unknown ----

  /** Returns whether an enum constant or a record is marked. */
  boolean unknown(Element element) {
    return find(element, AnnotationNames.UNKNOWN).isPresent();
  }

  /** Notes a record that represents unknown ones. */
  void unknownCase(String name, List<Component> components, Place place) {
    unknownCases.add(new UnknownCase(name, components, place));
  }

  // ---- @Default ----

  /** Returns the default of a component or parameter, constants by their names in the contract. */
  Optional<String> defaultValue(Element element, JavaType type) {
    return find(element, AnnotationNames.DEFAULT)
        .flatMap(it -> AnnotationValues.of(it).findFirst())
        .map(value -> String.valueOf(value.getValue()))
        .map(literal -> isEnum(type) ? RustNames.constant(literal) : literal);
  }

  /** Notes a field whose default is checked later. */
  void check(Field field, Element element, Place place) {
    Optional<? extends AnnotationMirror> annotation = find(element, AnnotationNames.DEFAULT);
    annotation
        .flatMap(it -> AnnotationValues.of(it).findFirst())
        .ifPresent(
            value -> {
              String javaName = element.getSimpleName().toString();
              String written = String.valueOf(value.getValue());
              Place at = place.at(annotation.get(), value);
              if (AnnotationValues.isKnown(value, at, report)) {
                literals.add(new Literal(field, javaName, written, at));
              }
            });
  }

  private boolean isEnum(JavaType type) {
    return switch (type) {
      case OptionType option -> isEnum(option.element());
      case Converted converted -> isEnum(converted.wire());
      case Named named -> lang.isEnum(named.javaName());
      default -> false;
    };
  }

  /** Reports the annotations in a fixed layout, which has no other versions. */
  void requireNone(Element element, Place place) {
    for (String name : List.of(AnnotationNames.DEFAULT, AnnotationNames.WAS)) {
      find(element, name)
          .ifPresent(
              it ->
                  report.fault(
                      place.at(it, null),
                      Message.LAYOUT_VERSION,
                      AnnotationNames.simpleName(name)));
    }
  }

  /** Checks what can only be seen once every type has been read. */
  void checkWhole(List<JavaDefinition> definitions) {
    types.check();
    if (!report.isClean()) {
      return;
    }
    DefaultFaults faults = new DefaultFaults(definitions);
    for (Literal literal : literals) {
      faults
          .of(literal.field(), literal.written())
          .ifPresent(
              reason ->
                  report.fault(literal.place(), Message.DEFAULT_VALUE, literal.javaName(), reason));
    }
    for (UnknownCase unknown : unknownCases) {
      for (Component component : unknown.components()) {
        if (component.defaultValue().isEmpty() && !faults.hasDefault(component.field())) {
          String name = component.javaName();
          report.fault(unknown.place(), Message.UNKNOWN_CASE, unknown.name(), name, name);
        }
      }
    }
  }
}
