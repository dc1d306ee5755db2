package dev.plugwright.processor.discover;

import dev.plugwright.processor.discover.TypeReader.Use;
import dev.plugwright.processor.model.AnnotationNames;
import dev.plugwright.processor.model.JavaType;
import dev.plugwright.processor.model.JavaType.Converted;
import dev.plugwright.processor.report.Message;
import dev.plugwright.processor.report.Place;
import dev.plugwright.processor.report.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The converters that {@code @Convert} gives a contract, by the type they convert. */
final class Converters {
  private final Lang lang;
  private final Report report;
  private final String fromPackage;
  private final Map<String, Converted> byType = new HashMap<>();
  private boolean deprecated;
  private boolean active;

  Converters(Lang lang, Report report, String fromPackage) {
    this.lang = lang;
    this.report = report;
    this.fromPackage = fromPackage;
  }

  /** The wire type of the type; empty while the converters themselves are read. */
  Optional<JavaType> of(String qualifiedName) {
    return active ? Optional.ofNullable(byType.get(qualifiedName)) : Optional.empty();
  }

  /** Whether a converter, or a type that is converted, is deprecated. */
  boolean usesDeprecated() {
    return deprecated;
  }

  /** Reads the annotation of the contract. */
  void read(TypeElement contract, TypeReader types) {
    AnnotationValues.annotation(contract, AnnotationNames.CONVERT)
        .ifPresent(
            mirror ->
                AnnotationValues.of(mirror)
                    .forEach(value -> read(value, Place.at(contract).at(mirror, value), types)));
    active = true;
  }

  private void read(AnnotationValue value, Place place, TypeReader types) {
    if (!(value.getValue() instanceof TypeMirror type) || type.getKind() == TypeKind.ERROR) {
      report.unresolved(place, value.getValue().toString());
      return;
    }
    List<? extends TypeMirror> pair =
        wireConverter(type).map(DeclaredType::getTypeArguments).orElse(List.of());
    if (pair.isEmpty() || !(lang.types().asElement(type) instanceof TypeElement converter)) {
      // Javac does not accept such a class either, and reports it.
      String reason = "it does not implement WireConverter with type arguments";
      report.fault(place, Message.CONVERTER_CLASS, TypeText.of(type), reason);
      return;
    }
    if (isUsable(converter, place) && isConvertible(pair.getFirst(), converter, place)) {
      add(converter, pair.getFirst(), place, types);
    }
  }

  private void add(TypeElement converter, TypeMirror from, Place place, TypeReader types) {
    String name = lang.name(converter).nestedName();
    TypeElement type = (TypeElement) lang.types().asElement(from);
    String qualifiedName = type.getQualifiedName().toString();
    Converted other = byType.get(qualifiedName);
    if (other != null) {
      String otherName = other.converter().nestedName();
      report.fault(place, Message.TWO_CONVERTERS, otherName, name, TypeText.of(from));
      return;
    }
    Use written =
        new WrittenSupertypes(lang, types, AnnotationNames.WIRE_CONVERTER)
            .arguments(converter, place)
            .getLast();
    types
        .read(written)
        .map(wire -> new Converted(wire, lang.name(type), lang.name(converter)))
        .ifPresent(converted -> byType.put(qualifiedName, converted));
    deprecated |= lang.deprecatedName(type) || lang.deprecated(converter);
  }

  /** The {@code WireConverter} that the type is, with the type arguments it is one of. */
  private Optional<DeclaredType> wireConverter(TypeMirror type) {
    if (type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement())
            .getQualifiedName()
            .contentEquals(AnnotationNames.WIRE_CONVERTER)) {
      return Optional.of(declared);
    }
    return type.getKind() != TypeKind.DECLARED
        ? Optional.empty()
        : lang.types().directSupertypes(type).stream()
            .flatMap(parent -> wireConverter(parent).stream())
            .findFirst();
  }

  private boolean isUsable(TypeElement converter, Place place) {
    String reason = null;
    boolean inner = converter.getNestingKind().isNested();
    if (converter.getKind() != ElementKind.CLASS && converter.getKind() != ElementKind.RECORD) {
      reason = "it is " + lang.describeKind(converter);
    } else if (converter.getModifiers().contains(Modifier.ABSTRACT)) {
      reason = "it is abstract";
    } else if (inner && !converter.getModifiers().contains(Modifier.STATIC)) {
      reason = "it is not static";
    } else if (!converter.getTypeParameters().isEmpty()) {
      reason = "it has type parameters";
    } else if (!lang.visible(converter, fromPackage)) {
      reason = "generated code cannot access it";
    } else if (!hasConstructor(converter)) {
      reason = "it has no accessible constructor without parameters and without a throws clause";
    }
    if (reason != null) {
      String name = lang.name(converter).nestedName();
      report.fault(place, Message.CONVERTER_CLASS, name, reason);
    }
    return reason == null;
  }

  private boolean hasConstructor(TypeElement converter) {
    boolean samePackage = lang.packageOf(converter).equals(fromPackage);
    return ElementFilter.constructorsIn(converter.getEnclosedElements()).stream()
        .filter(it -> it.getParameters().isEmpty() && it.getThrownTypes().isEmpty())
        .anyMatch(
            it ->
                samePackage
                    ? !it.getModifiers().contains(Modifier.PRIVATE)
                    : it.getModifiers().contains(Modifier.PUBLIC));
  }

  private boolean isConvertible(TypeMirror type, TypeElement converter, Place place) {
    if (type.getKind() == TypeKind.ERROR) {
      report.unresolved(place, type.toString());
      return false;
    }
    String name = lang.name(converter).nestedName();
    if (!(lang.types().asElement(type) instanceof TypeElement element)
        || !element.getTypeParameters().isEmpty()) {
      report.fault(place, Message.CONVERTED_TYPE, name, TypeText.of(type));
      return false;
    }
    if (!lang.visible(element, fromPackage)) {
      report.fault(place.inside(name), Message.HIDDEN_TYPE, TypeText.of(type));
      return false;
    }
    return true;
  }
}
