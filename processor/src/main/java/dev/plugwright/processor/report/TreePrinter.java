package dev.plugwright.processor.report;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.plugwright.processor.report.Report.Fault;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/**
 * Reports an error at the exact type in the source.
 *
 * @param trees the sources
 * @param elements shows what is not about a type, or about one without source
 */
record TreePrinter(Trees trees, Printer elements) implements Printer {
  @Override
  public void print(Fault fault) {
    Place place = fault.place();
    Optional<Tree> type =
        place.type() == null
            ? Optional.empty()
            : new DeclarationTrees(trees).type(place.element(), place.type());
    Optional<CompilationUnitTree> file = type.flatMap(found -> file(place.element()));
    if (file.isEmpty()) {
      elements.print(fault);
      return;
    }
    trees.printMessage(Kind.ERROR, fault.text(), type.get(), file.get());
  }

  private Optional<CompilationUnitTree> file(Element element) {
    return Optional.ofNullable(trees.getPath(DeclarationTrees.declaringElement(element)))
        .map(TreePath::getCompilationUnit);
  }
}
