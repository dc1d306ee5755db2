package dev.plugwright.bindgen.model;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Lowering;
import dev.plugwright.contract.Method;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.Type.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists the types of a contract that need code, each once, in an order that the contract gives. */
public final class UsedTypes {
  private final Contract contract;

  /** Creates the lists of a contract. */
  public UsedTypes(Contract contract) {
    this.contract = contract;
  }

  /** Returns all types: those of methods, of definitions, and what they contain. */
  public List<Type> all() {
    List<Type> roots = new ArrayList<>();
    contract.definitions().values().forEach(definition -> roots.add(definition.type()));
    for (Method method : contract.methods()) {
      method.parameters().forEach(parameter -> roots.add(parameter.type()));
      method.result().ifPresent(roots::add);
      method.error().ifPresent(roots::add);
    }
    return closure(roots);
  }

  /** Returns the types that the plugin decodes: whole values first, then what they contain. */
  public List<Type> decoded() {
    return closure(wholeDecoded());
  }

  /** Returns the types that the plugin encodes: whole values first, then what they contain. */
  public List<Type> encoded() {
    return closure(wholeEncoded());
  }

  /** Returns the types of whole values that the plugin decodes. */
  public List<Type> wholeDecoded() {
    return contract.kind() == Contract.Kind.PLUGIN ? arguments() : replies();
  }

  /** Returns the types of whole values that the plugin encodes. */
  public List<Type> wholeEncoded() {
    return contract.kind() == Contract.Kind.PLUGIN ? replies() : arguments();
  }

  private List<Type> arguments() {
    List<Type> roots = new ArrayList<>();
    for (Method method : contract.methods()) {
      method.parameters().forEach(parameter -> addEncoded(parameter.type(), roots));
    }
    return roots;
  }

  private List<Type> replies() {
    List<Type> roots = new ArrayList<>();
    for (Method method : contract.methods()) {
      if (method.error().isPresent()) {
        method.result().ifPresent(roots::add);
        method.error().ifPresent(roots::add);
      } else {
        method.result().ifPresent(type -> addEncoded(type, roots));
      }
    }
    return roots;
  }

  private void addEncoded(Type type, List<Type> roots) {
    if (contract.lowering(type) instanceof Lowering.Encoded) {
      roots.add(type);
    }
  }

  private List<Type> closure(List<Type> roots) {
    Map<String, Type> found = new LinkedHashMap<>();
    roots.forEach(root -> found.put(root.toString(), root));
    List.copyOf(found.values()).forEach(root -> parts(root).forEach(part -> visit(part, found)));
    return List.copyOf(found.values());
  }

  private void visit(Type type, Map<String, Type> found) {
    if (found.putIfAbsent(type.toString(), type) == null) {
      parts(type).forEach(part -> visit(part, found));
    }
  }

  /** Returns the types that a value directly contains. */
  private List<Type> parts(Type type) {
    return type instanceof Named named
        ? contract.definitions().get(named.name()).parts()
        : type.parts();
  }
}
