package dev.plugwright.processor.discover;

import dev.plugwright.contract.BasicKind;
import dev.plugwright.processor.model.AnnotationNames;
import dev.plugwright.processor.model.JavaType;
import dev.plugwright.processor.model.JavaType.ArrayType;
import dev.plugwright.processor.model.JavaType.FixedArray;
import dev.plugwright.processor.model.JavaType.FixedText;
import dev.plugwright.processor.model.JavaType.LibraryType;
import dev.plugwright.processor.model.JavaType.Named;
import dev.plugwright.processor.model.JavaType.ScalarType;
import dev.plugwright.processor.report.Message;
import dev.plugwright.processor.report.Place;
import dev.plugwright.processor.report.Report;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** Reads what {@code @Length} and {@code @Capacity} add to the components of a fixed layout. */
final class LayoutReader {
  private static final String ARRAY = "an array of numbers or @FixedLayout records";
  private static final String STRING = "a String";
  private static final int LARGEST = 65_535;

  private final Report report;

  LayoutReader(Report report) {
    this.report = report;
  }

  /** The type of a component, once it is known to have a size. */
  Optional<JavaType> component(JavaType type, TypePosition written, Element element, Place place) {
    Optional<Integer> length = number(element, AnnotationNames.LENGTH, place);
    Optional<Integer> capacity = number(element, AnnotationNames.CAPACITY, place);
    boolean array = type instanceof ArrayType it && isPlain(it.element());
    if (length.isPresent() && !array) {
      report.fault(place, Message.LAYOUT_ANNOTATION, "Length", ARRAY);
      return Optional.empty();
    }
    if (capacity.isPresent() && !type.equals(LibraryType.STRING)) {
      report.fault(place, Message.LAYOUT_ANNOTATION, "Capacity", STRING);
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

  /** Reports the annotations outside of fixed layouts. */
  void requireNone(Element element, Place place) {
    if (number(element, AnnotationNames.LENGTH, place).isPresent()) {
      report.fault(place, Message.LAYOUT_ANNOTATION, "Length", ARRAY);
    }
    if (number(element, AnnotationNames.CAPACITY, place).isPresent()) {
      report.fault(place, Message.LAYOUT_ANNOTATION, "Capacity", STRING);
    }
  }

  /** Any bytes are a number, but not a {@code bool} or a {@code char} of Rust. */
  private static boolean isPlain(JavaType type) {
    return type instanceof ScalarType scalar && !scalar.boxed() && scalar.kind().plainNumber()
        || type instanceof Named named && named.fixedLayout();
  }

  private static String instead(JavaType type, boolean array, String name) {
    if (array) {
      return "@Length(...) " + name;
    }
    if (type instanceof ScalarType scalar && scalar.kind() == BasicKind.BOOL) {
      return "byte";
    }
    if (type instanceof ScalarType scalar && scalar.kind() == BasicKind.CHAR) {
      return "@Unsigned int";
    }
    if (type.equals(LibraryType.STRING)) {
      return "@Capacity(...) String";
    }
    return "a number, a @FixedLayout record, or an array of them with @Length";
  }

  private Optional<Integer> number(Element element, String annotation, Place place) {
    Optional<? extends AnnotationValue> value =
        AnnotationValues.annotation(element, annotation)
            .flatMap(it -> AnnotationValues.of(it).findFirst());
    if (value.isPresent() && !AnnotationValues.isKnown(value.get(), place, report)) {
      return Optional.of(1);
    }
    if (value.isPresent() && value.get().getValue() instanceof Integer number) {
      if (number >= 1 && number <= LARGEST) {
        return Optional.of(number);
      }
      report.fault(
          place, Message.LAYOUT_NUMBER, AnnotationNames.simpleName(annotation), LARGEST, number);
      return Optional.of(1);
    }
    return Optional.empty();
  }
}
