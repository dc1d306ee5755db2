package dev.plugwright.processor.discover;

import dev.plugwright.processor.report.Place;
import dev.plugwright.processor.report.TypeStep;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * A type as it is written in a declaration, perhaps as a part of a larger one.
 *
 * @param type the type
 * @param whole the type that it is a part of, or itself
 * @param wholePlace where that one is
 * @param steps the way from that one to the type
 */
record TypePosition(TypeMirror type, TypeMirror whole, Place wholePlace, List<TypeStep> steps) {
  /** A type that is not a part of another one. */
  TypePosition(TypeMirror type, Place place) {
    this(type, type, place, List.of());
  }

  boolean isGeneric() {
    return type instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty();
  }

  TypePosition argument(int index) {
    TypeMirror argument = ((DeclaredType) type).getTypeArguments().get(index);
    return step(argument, new TypeStep.Argument(index));
  }

  TypePosition element() {
    return step(((ArrayType) type).getComponentType(), new TypeStep.Element());
  }

  /** The upper bound of a wildcard. */
  TypePosition bound() {
    return step(((WildcardType) type).getExtendsBound(), new TypeStep.Bound());
  }

  private TypePosition step(TypeMirror next, TypeStep step) {
    List<TypeStep> further = new ArrayList<>(steps);
    further.add(step);
    return new TypePosition(next, whole, wholePlace, List.copyOf(further));
  }

  /** Where the type itself is. */
  Place place() {
    return steps.isEmpty() ? wholePlace : wholePlace.at(steps, TypeText.marked(whole, steps));
  }

  /** The type as a reader would write it. */
  String text() {
    return TypeText.of(type);
  }
}
