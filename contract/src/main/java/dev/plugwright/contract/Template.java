package dev.plugwright.contract;

import dev.plugwright.contract.Definition.Field;
import java.util.List;

/**
 * The declaration of a generic record, of which a contract contains only instances.
 *
 * <p>Templates let generators of languages with generics write one type for all instances. They are
 * not part of a contract's text.
 *
 * @param simpleName name of the record, {@code Page}
 * @param parameters names of its type parameters, at least one
 * @param fields its fields as declared; a {@link Type.Named} without arguments whose name is that
 *     of a parameter stands for the parameter
 */
public record Template(String simpleName, List<String> parameters, List<Field> fields) {
  /** Copies the lists. */
  public Template {
    parameters = List.copyOf(parameters);
    fields = List.copyOf(fields);
  }

  /** Returns whether a type in a field of this template is one of the type parameters. */
  public boolean isParameter(Type type) {
    return type instanceof Type.Named named
        && named.arguments().isEmpty()
        && parameters.contains(named.simpleName());
  }
}
