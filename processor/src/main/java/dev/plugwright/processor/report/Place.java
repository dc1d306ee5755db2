package dev.plugwright.processor.report;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * Where a fault is.
 *
 * @param element the element to underline; one that is being compiled
 * @param annotation the annotation of the element to underline, or null
 * @param value the annotation value to underline, or null
 * @param path what to say first when the faulty element itself is in a class file; may be empty
 */
public record Place(
    Element element, AnnotationMirror annotation, AnnotationValue value, String path) {
  /** The element itself. */
  public static Place at(Element element) {
    return new Place(element, null, null, "");
  }

  /** An annotation of this element, and the value in it. */
  public Place at(AnnotationMirror mirror, AnnotationValue mirrorValue) {
    return new Place(element, mirror, mirrorValue, path);
  }

  /** An element reached from this one, when it cannot be underlined itself. */
  public Place inside(String inner) {
    return new Place(element, annotation, value, inner);
  }
}
