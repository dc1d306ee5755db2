package dev.plugwright.processor.discover;

import dev.plugwright.processor.model.ContractType;
import dev.plugwright.processor.model.ContractType.ArrayType;
import dev.plugwright.processor.model.ContractType.FixedArray;
import dev.plugwright.processor.model.ContractType.FixedText;
import dev.plugwright.processor.model.ContractType.Named;
import dev.plugwright.processor.model.ContractType.ScalarType;
import dev.plugwright.processor.model.ContractType.Standard;
import dev.plugwright.processor.model.Scalar;
import dev.plugwright.processor.report.Message;
import dev.plugwright.processor.report.Place;
import dev.plugwright.processor.report.Report;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Reads what {@code @Length} and {@code @Capacity} add to the components of a fixed layout. */
final class LayoutReader {
  private static final String OURS = "dev.plugwright.annotations.";
  private static final String LENGTH = "Length";
  private static final String CAPACITY = "Capacity";
  private static final String ARRAY = "an array of numbers or @FixedLayout records";
  private static final String STRING = "a String";
  private static final int LARGEST = 65_535;

  private final Report report;

  LayoutReader(Report report) {
    this.report = report;
  }

  /** The type of a component, once it is known to have a size. */
  Optional<ContractType> component(
      ContractType type, TypePosition written, Element element, Place place) {
    Optional<Integer> length = number(element, LENGTH, place);
    Optional<Integer> capacity = number(element, CAPACITY, place);
    boolean array = type instanceof ArrayType it && isPlain(it.element());
    if (length.isPresent() && !array) {
      report.fault(place, Message.LAYOUT_ANNOTATION, LENGTH, ARRAY);
      return Optional.empty();
    }
    if (capacity.isPresent() && type != Standard.STRING) {
      report.fault(place, Message.LAYOUT_ANNOTATION, CAPACITY, STRING);
      return Optional.empty();
    }
    if (array && length.isPresent()) {
      return length.map(it -> new FixedArray((ArrayType) type, it));
    }
    if (capacity.isPresent()) {
      return capacity.map(FixedText::new);
    }
    if (isPlain(type)) {
      return Optional.of(type);
    }
    String name = written.text();
    report.fault(written.place(), Message.LAYOUT_COMPONENT, name, instead(type, array, name));
    return Optional.empty();
  }

  /** Faults the annotations where there is no fixed layout. */
  void requireNone(Element element, Place place) {
    if (number(element, LENGTH, place).isPresent()) {
      report.fault(place, Message.LAYOUT_ANNOTATION, LENGTH, ARRAY);
    }
    if (number(element, CAPACITY, place).isPresent()) {
      report.fault(place, Message.LAYOUT_ANNOTATION, CAPACITY, STRING);
    }
  }

  /** Any bytes are a number, but not a {@code bool} or a {@code char} of Rust. */
  private static boolean isPlain(ContractType type) {
    return type instanceof ScalarType scalar && !scalar.boxed() && scalar.scalar().numeric()
        || type instanceof Named named && named.fixedLayout();
  }

  private static String instead(ContractType type, boolean array, String name) {
    if (array) {
      return "@Length(...) " + name;
    }
    if (type instanceof ScalarType scalar && scalar.scalar() == Scalar.BOOL) {
      return "byte";
    }
    if (type instanceof ScalarType scalar && scalar.scalar() == Scalar.CHAR) {
      return "@Unsigned int";
    }
    if (type == Standard.STRING) {
      return "@Capacity(...) String";
    }
    return "a number, a @FixedLayout record, or an array of them with @Length";
  }

  private Optional<Integer> number(Element element, String annotation, Place place) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      if (type.getQualifiedName().contentEquals(OURS + annotation)
          && mirror.getElementValues().values().iterator().next().getValue()
              instanceof Integer number) {
        if (number >= 1 && number <= LARGEST) {
          return Optional.of(number);
        }
        report.fault(place, Message.LAYOUT_NUMBER, annotation, LARGEST, number);
        return Optional.of(1);
      }
    }
    return Optional.empty();
  }
}
