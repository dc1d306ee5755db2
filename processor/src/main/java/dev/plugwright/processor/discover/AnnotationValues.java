package dev.plugwright.processor.discover;

import dev.plugwright.processor.ecj.EcjElement;
import dev.plugwright.processor.report.Place;
import dev.plugwright.processor.report.Report;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The values of annotations: constants, which may be those of a class that does not exist yet. */
final class AnnotationValues {
  /** What both compilers have in the place of a constant that they do not find. */
  private static final String ERROR = "<error>";

  private AnnotationValues() {}

  /** Returns the annotation of an element. */
  static Optional<? extends AnnotationMirror> annotation(Element element, String qualifiedName) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> isOf(mirror, qualifiedName))
        .findFirst();
  }

  private static boolean isOf(AnnotationMirror mirror, String qualifiedName) {
    TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
    return type.getQualifiedName().contentEquals(qualifiedName);
  }

  /**
   * Returns the values that are written. Where one is missing, the compiler reports it; and ecj
   * does not wrap a single value into a list.
   */
  static Stream<? extends AnnotationValue> of(AnnotationMirror annotation) {
    return annotation.getElementValues().values().stream()
        .flatMap(
            value ->
                value.getValue() instanceof List<?> list
                    ? list.stream().map(AnnotationValue.class::cast)
                    : Stream.of(value));
  }

  /** Returns whether the value exists; otherwise another round may know it. */
  static boolean isKnown(AnnotationValue value, Place place, Report report) {
    // A text that reads the same is shown in quotes, except that ecj quotes both.
    boolean known =
        !ERROR.equals(value.getValue())
            || !ERROR.equals(value.toString()) && !EcjElement.isOfEcj(value);
    if (!known) {
      report.unresolved(place, ERROR);
    }
    return known;
  }
}
