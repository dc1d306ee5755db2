package dev.plugwright.processor.report;

import com.sun.source.util.Trees;
import dev.plugwright.processor.report.Report.Fault;
import javax.annotation.processing.ProcessingEnvironment;

/** Shows faults to the user. */
@FunctionalInterface
public interface Printer {
  /** Shows one. */
  void print(Fault fault);

  /** The printer for this compiler: only javac gives a processor access to source trees. */
  static Printer of(ProcessingEnvironment compiler) {
    Printer elements = new ElementPrinter(compiler.getMessager());
    try {
      return new TreePrinter(Trees.instance(Wrappers.open(compiler)), elements);
    } catch (IllegalArgumentException | LinkageError notJavac) {
      return elements;
    }
  }
}
