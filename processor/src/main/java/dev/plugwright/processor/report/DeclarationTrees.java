package dev.plugwright.processor.report;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** Finds the types that declarations are written with. */
record DeclarationTrees(Trees trees) {
  /** The element whose declaration is a tree of its own: components have none in javac. */
  static Element declaringElement(Element element) {
    return element.getKind() == ElementKind.RECORD_COMPONENT
        ? element.getEnclosingElement()
        : element;
  }

  /** The type in the declaration of the element, if there is source of it. */
  Optional<Tree> type(Element element, WrittenType written) {
    return Optional.ofNullable(trees.getTree(declaringElement(element)))
        .flatMap(declaration -> clause(declaration, element, written))
        .map(type -> TypeTrees.follow(type, written.steps()))
        .map(TypeTrees::named);
  }

  private static Optional<Tree> clause(Tree declaration, Element element, WrittenType written) {
    return switch (written.clause()) {
      case OWN -> Optional.ofNullable(own(declaration, element));
      case SUPERCLASS ->
          declaration instanceof ClassTree type
              ? Optional.ofNullable(type.getExtendsClause())
              : Optional.empty();
      case INTERFACES ->
          declaration instanceof ClassTree type
              ? nth(type.getImplementsClause(), written.index())
              : Optional.empty();
      case PERMITS ->
          declaration instanceof ClassTree type
              ? nth(type.getPermitsClause(), written.index())
              : Optional.empty();
      case THROWS ->
          declaration instanceof MethodTree method
              ? nth(method.getThrows(), written.index())
              : Optional.empty();
    };
  }

  private static Tree own(Tree declaration, Element element) {
    return switch (declaration) {
      case MethodTree method -> method.getReturnType();
      case VariableTree variable -> variable.getType();
      case ClassTree record -> componentType(record, element);
      default -> null;
    };
  }

  /** The type of the field, which shares its tree with the component. */
  private static Tree componentType(ClassTree record, Element component) {
    return record.getMembers().stream()
        .filter(VariableTree.class::isInstance)
        .map(VariableTree.class::cast)
        .filter(field -> field.getName().contentEquals(component.getSimpleName()))
        .map(VariableTree::getType)
        .findFirst()
        .orElse(null);
  }

  private static Optional<Tree> nth(List<? extends Tree> types, int index) {
    return index < types.size() ? Optional.of(types.get(index)) : Optional.empty();
  }
}
