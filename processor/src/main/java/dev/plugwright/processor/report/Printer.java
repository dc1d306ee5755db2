package dev.plugwright.processor.report;

import com.sun.source.util.Trees;
import dev.plugwright.processor.report.Report.Fault;
import javax.annotation.processing.ProcessingEnvironment;

/** Shows faults to the user. */
@FunctionalInterface
public interface Printer {
  /** Shows one. */
  void print(Fault fault);

  /** The printer that this compiler admits: only javac lets a processor see what is written. */
  static Printer of(ProcessingEnvironment compiler) {
    Printer elements = new ElementPrinter(compiler.getMessager());
    try {
      return new TreePrinter(Trees.instance(Wrappers.open(compiler)), elements);
    } catch (IllegalArgumentException | LinkageError notJavac) {
      return elements;
    }
  }
}
