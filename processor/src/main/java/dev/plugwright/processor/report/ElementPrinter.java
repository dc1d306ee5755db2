package dev.plugwright.processor.report;

import dev.plugwright.processor.report.Report.Fault;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/** Shows a fault at its element or annotation, which is as far as every compiler goes. */
record ElementPrinter(Messager messager) implements Printer {
  @Override
  public void print(Fault fault) {
    Place place = fault.place();
    messager.printMessage(
        Kind.ERROR, fault.text(), place.element(), place.annotation(), place.value());
  }
}
