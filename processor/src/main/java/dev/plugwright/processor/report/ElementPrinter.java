package dev.plugwright.processor.report;

import dev.plugwright.processor.ecj.EcjElement;
import dev.plugwright.processor.report.Report.Fault;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.tools.Diagnostic.Kind;

/**
 * Shows a fault at its element or annotation, the most precise place that every compiler accepts.
 */
record ElementPrinter(Messager messager) implements Printer {
  @Override
  public void print(Fault fault) {
    Place place = fault.place();
    Element element = located(place.element());
    boolean component =
        element != place.element() && place.element().getKind() == ElementKind.RECORD_COMPONENT;
    String text =
        component
            ? fault.text() + " (at the component " + place.element().getSimpleName() + ")"
            : fault.text();
    messager.printMessage(Kind.ERROR, text, element, place.annotation(), place.value());
  }

  /** Ecj has no file and line for some kinds of elements, but it has for the types around them. */
  private static Element located(Element element) {
    Optional<EcjElement> ofEcj = EcjElement.of(element);
    if (ofEcj.isEmpty()) {
      return element;
    }
    return switch (element.getKind()) {
      case RECORD -> ofEcj.get().as(ElementKind.CLASS).orElse(element);
      case RECORD_COMPONENT, ENUM_CONSTANT, TYPE_PARAMETER ->
          located(element.getEnclosingElement());
      default -> element;
    };
  }
}
