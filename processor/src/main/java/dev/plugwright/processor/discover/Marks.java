package dev.plugwright.processor.discover;

import dev.plugwright.processor.model.AnnotationNames;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/**
 * The annotations that change the meaning of a type.
 *
 * @param nullable any annotation whose simple name is {@code Nullable}
 * @param unsigned {@code @Unsigned}
 * @param i128 {@code @I128}
 * @param u128 {@code @U128}
 */
record Marks(boolean nullable, boolean unsigned, boolean i128, boolean u128) {
  static final Marks NONE = new Marks(false, false, false, false);

  static Marks of(List<? extends AnnotationMirror> annotations) {
    boolean nullable = false;
    boolean unsigned = false;
    boolean i128 = false;
    boolean u128 = false;
    for (AnnotationMirror annotation : annotations) {
      TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
      nullable |= type.getSimpleName().contentEquals("Nullable");
      unsigned |= type.getQualifiedName().contentEquals(AnnotationNames.UNSIGNED);
      i128 |= type.getQualifiedName().contentEquals(AnnotationNames.I128);
      u128 |= type.getQualifiedName().contentEquals(AnnotationNames.U128);
    }
    return new Marks(nullable, unsigned, i128, u128);
  }

  Marks and(Marks other) {
    return new Marks(
        nullable || other.nullable,
        unsigned || other.unsigned,
        i128 || other.i128,
        u128 || other.u128);
  }

  Marks withoutNullable() {
    return new Marks(false, unsigned, i128, u128);
  }

  /** Whether one of our annotations selects a number type. */
  boolean ofNumber() {
    return unsigned || wide();
  }

  boolean wide() {
    return i128 || u128;
  }
}
