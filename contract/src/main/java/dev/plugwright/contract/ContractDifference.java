package dev.plugwright.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A difference between the contracts of a host and a plugin.
 *
 * @param element the differing element
 * @param steps the way from the element to its differing part, {@code ["parameter a"]}; empty if
 *     the element itself differs
 * @param host the host's version of the part; empty if the host's contract lacks the element
 * @param plugin the plugin's version of the part; empty if the plugin's contract lacks the element
 */
public record ContractDifference(
    Element element, List<String> steps, Optional<String> host, Optional<String> plugin) {
  /** Copies the list. */
  public ContractDifference {
    steps = List.copyOf(steps);
  }

  /** The kinds of elements that a contract consists of. */
  public enum ElementKind {
    /** A method that the plugin implements. */
    METHOD("method"),
    /** A function that the host implements; its name has the interface in front. */
    FUNCTION("function"),
    /** A defined type. */
    TYPE("");

    private final String keyword;

    ElementKind(String keyword) {
      this.keyword = keyword;
    }
  }

  /**
   * A method or a type of a contract.
   *
   * @param kind what it is
   * @param name the export name of a method, {@code Interface.name} of a function, or the name of a
   *     type with its type arguments
   * @param description how messages call it, {@code record Site}
   */
  public record Element(ElementKind kind, String name, String description) {
    static Element of(ElementKind kind, String name) {
      return new Element(kind, name, kind.keyword + " " + name);
    }

    static Element of(Definition definition) {
      String description = definition.keyword() + " " + definition.name();
      return new Element(ElementKind.TYPE, definition.name(), description);
    }

    @Override
    public String toString() {
      return description;
    }
  }

  /** Returns where the difference is, {@code method f, parameter a}. */
  public String path() {
    List<String> path = new ArrayList<>(List.of(element.description()));
    path.addAll(steps);
    return String.join(", ", path);
  }

  /** Returns whether the difference is in the signature of a method, or its absence. */
  public boolean concernsMethod(String export) {
    return element.kind() == ElementKind.METHOD && element.name().equals(export);
  }

  /** Returns the difference as one line for messages. */
  @Override
  public String toString() {
    if (host.isEmpty()) {
      return path() + ": the host's contract does not have it";
    }
    return plugin
        .map(theirs -> path() + ": " + host.get() + " in the host, " + theirs + " in the plugin")
        .orElseGet(() -> path() + ": the plugin's contract does not have it");
  }
}
