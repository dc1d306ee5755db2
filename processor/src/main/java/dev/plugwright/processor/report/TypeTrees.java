package dev.plugwright.processor.report;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WildcardTree;
import java.util.List;

/** Finds a type within a type, as they are written. */
final class TypeTrees {
  private TypeTrees() {}

  /** Follows the steps as far as the source spells them out. */
  static Tree follow(Tree type, List<TypeStep> steps) {
    Tree reached = type;
    for (TypeStep step : steps) {
      Tree next = follow(withoutAnnotations(reached), step);
      if (next == null) {
        return reached;
      }
      reached = next;
    }
    return reached;
  }

  private static Tree follow(Tree type, TypeStep step) {
    return switch (step) {
      case TypeStep.Argument argument ->
          type instanceof ParameterizedTypeTree generic
                  && argument.index() < generic.getTypeArguments().size()
              ? generic.getTypeArguments().get(argument.index())
              : null;
      case TypeStep.Element element -> type instanceof ArrayTypeTree array ? array.getType() : null;
      case TypeStep.Bound bound ->
          type instanceof WildcardTree wildcard ? wildcard.getBound() : null;
    };
  }

  /** What names the type, as javac points at a generic type behind its name. */
  static Tree named(Tree type) {
    Tree bare = withoutAnnotations(type);
    return bare instanceof ParameterizedTypeTree generic
        ? withoutAnnotations(generic.getType())
        : bare;
  }

  private static Tree withoutAnnotations(Tree type) {
    return type instanceof AnnotatedTypeTree annotated ? annotated.getUnderlyingType() : type;
  }
}
