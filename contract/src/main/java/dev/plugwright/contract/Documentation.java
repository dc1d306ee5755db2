package dev.plugwright.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Descriptions of a contract and its parts, as lines of Markdown. They are not part of a contract's
 * text; a contract that was parsed has none.
 */
public final class Documentation {
  /** No descriptions. */
  public static final Documentation NONE = new Builder().build();

  private final Map<List<String>, List<String>> lines;

  private Documentation(Map<List<String>, List<String>> lines) {
    this.lines = lines;
  }

  /** Returns a builder without descriptions. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the description of the interface; empty if there is none. */
  public List<String> contract() {
    return at("contract");
  }

  /** Returns the description of the method with an export name; empty if there is none. */
  public List<String> method(String export) {
    return at("method", export);
  }

  /**
   * Returns the description of a type; empty if there is none.
   *
   * @param type its name without type arguments
   */
  public List<String> type(String type) {
    return at("type", type);
  }

  /**
   * Returns the description of a part of a type; empty if there is none.
   *
   * @param type name of the type without type arguments
   * @param member a field of a record or layout, a constant of an enum or a case of a variant
   */
  public List<String> member(String type, String member) {
    return at("type", type, member);
  }

  /**
   * Returns the description of a field of a variant's case; empty if there is none.
   *
   * @param variant name of the variant
   * @param variantCase name of the case
   * @param field name of the field
   */
  public List<String> caseField(String variant, String variantCase, String field) {
    return at("type", variant, variantCase, field);
  }

  private List<String> at(String... path) {
    return lines.getOrDefault(List.of(path), List.of());
  }

  /** Collects descriptions. */
  public static final class Builder {
    private final Map<List<String>, List<String>> lines = new HashMap<>();

    private Builder() {}

    /** Describes the interface. */
    public Builder contract(List<String> doc) {
      return put(doc, "contract");
    }

    /** Describes the method with an export name. */
    public Builder method(String export, List<String> doc) {
      return put(doc, "method", export);
    }

    /** Describes the type with a name, which has no type arguments. */
    public Builder type(String type, List<String> doc) {
      return put(doc, "type", type);
    }

    /** Describes a field, constant or case of a type. */
    public Builder member(String type, String member, List<String> doc) {
      return put(doc, "type", type, member);
    }

    /** Describes a field of a variant's case. */
    public Builder caseField(String variant, String variantCase, String field, List<String> doc) {
      return put(doc, "type", variant, variantCase, field);
    }

    /** Returns the descriptions collected so far. */
    public Documentation build() {
      return new Documentation(Map.copyOf(lines));
    }

    private Builder put(List<String> doc, String... path) {
      lines.put(List.of(path), List.copyOf(doc));
      return this;
    }
  }
}
