package dev.plugwright.processor.report;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * The place of an error.
 *
 * @param element the element to underline; one that is being compiled
 * @param annotation the annotation of the element to underline, or null
 * @param value the annotation value to underline, or null
 * @param type the type to underline in the declaration of the element, or null
 * @param path what to name when the faulty element itself is in a class file; may be empty
 * @param part what to name when only a part of a type is at fault; may be empty
 */
public record Place(
    Element element,
    AnnotationMirror annotation,
    AnnotationValue value,
    WrittenType type,
    String path,
    String part) {
  /** The element itself. */
  public static Place at(Element element) {
    return new Place(element, null, null, null, "", "");
  }

  /** An annotation of this element, and the value in it. */
  public Place at(AnnotationMirror mirror, AnnotationValue mirrorValue) {
    return new Place(element, mirror, mirrorValue, null, path, "");
  }

  /** A type in the declaration of this element. */
  public Place at(WrittenType.Clause clause, int index) {
    return isElsewhere()
        ? this
        : new Place(element, null, null, new WrittenType(clause, index), "", "");
  }

  /**
   * A part of the type at this place.
   *
   * @param steps the way from the type to its part
   * @param description the type, with the part marked in it
   */
  public Place at(List<TypeStep> steps, String description) {
    WrittenType inner = type == null || isElsewhere() ? type : type.inside(steps);
    return new Place(element, annotation, value, inner, path, description);
  }

  /** An element reached from this one, when it cannot be underlined itself. */
  public Place inside(String inner) {
    return new Place(element, annotation, value, type, inner, "");
  }

  /** This place, where the type means what is described. */
  public Place meaning(String description) {
    String both = part.isEmpty() ? description : part + ", " + description;
    return new Place(element, annotation, value, type, path, both);
  }

  /** What the message says about the place, which the underlined text does not show. */
  String description() {
    if (path.isEmpty() && part.isEmpty()) {
      return "";
    }
    return " (in " + path + (path.isEmpty() || part.isEmpty() ? "" : ", ") + part + ")";
  }

  /** Whether the fault itself is in a class file. */
  public boolean isElsewhere() {
    return !path.isEmpty();
  }
}
