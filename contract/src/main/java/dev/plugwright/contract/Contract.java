package dev.plugwright.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An interface between host and plugin, with all types that it uses.
 *
 * <p>A contract is immutable. It has a text, which is what host and plugin exchange; contracts with
 * the same text are equal. {@linkplain #documentation Documentation} and {@linkplain #template
 * templates} are there for generators and belong to neither text nor hash.
 */
public final class Contract {
  /** Name of the custom section that carries the contracts of a plugin. */
  public static final String SECTION = "plugwright.contract";

  /** The largest revision. */
  public static final int MAX_REVISION = 999_999_999;

  private static final int SHORT_HASH_DIGITS = 16;

  /** The side that implements a contract. */
  public enum Kind {
    /** The plugin exports the methods, the host calls them. */
    PLUGIN("interface"),
    /** The host implements the methods, the plugin imports them. */
    HOST("host");

    private final String keyword;

    Kind(String keyword) {
      this.keyword = keyword;
    }

    /** Returns the keyword before the name of the interface in the text. */
    public String keyword() {
      return keyword;
    }
  }

  private final Kind kind;
  private final String interfaceName;
  private final OptionalInt revision;
  private final List<Method> methods;
  private final SortedMap<String, Definition> definitions;
  private final String text;

  /** {@code null} until somebody asks: the first hash of a JVM takes 10 ms. */
  private volatile String sha256;

  private final TypeGraph graph;
  private final Documentation documentation;
  private final Map<String, Template> templates;

  /** Takes the text from the parser, which has checked it. */
  Contract(
      Kind kind,
      String interfaceName,
      OptionalInt revision,
      List<Method> methods,
      Map<String, Definition> definitions,
      String text) {
    this.kind = kind;
    this.interfaceName = interfaceName;
    this.revision = revision;
    this.methods = List.copyOf(methods);
    this.definitions = Collections.unmodifiableSortedMap(new TreeMap<>(definitions));
    this.text = text;
    this.graph = new TypeGraph(this.definitions);
    this.documentation = Documentation.NONE;
    this.templates = Map.of();
  }

  private Contract(Contract plain, Documentation documentation, Map<String, Template> templates) {
    this.kind = plain.kind;
    this.interfaceName = plain.interfaceName;
    this.revision = plain.revision;
    this.methods = plain.methods;
    this.definitions = plain.definitions;
    this.text = plain.text;
    this.graph = plain.graph;
    this.documentation = documentation;
    this.templates = templates;
  }

  /**
   * Creates a contract without revision and writes its canonical text.
   *
   * @param kind the side that implements it
   * @param interfaceName simple name of the Java interface
   * @param methods in any order; each export name once
   * @param definitions all types that the methods use, in any order; equal definitions count as one
   * @return the contract
   * @throws IllegalArgumentException if an export name or a type is defined twice, a type is used
   *     but not defined, or a layout is invalid
   */
  public static Contract of(
      Kind kind,
      String interfaceName,
      Collection<Method> methods,
      Collection<? extends Definition> definitions) {
    return of(kind, interfaceName, OptionalInt.empty(), methods, definitions);
  }

  /**
   * Creates a contract and writes its canonical text.
   *
   * @param kind the side that implements it
   * @param interfaceName simple name of the Java interface
   * @param revision the number of this version, from 1 to {@link #MAX_REVISION}; empty for none
   * @param methods in any order; each export name once
   * @param definitions all types that the methods use, in any order; equal definitions count as one
   * @return the contract
   * @throws IllegalArgumentException if the revision is out of range, an export name or a type is
   *     defined twice, a type is used but not defined, or a layout is invalid
   */
  public static Contract of(
      Kind kind,
      String interfaceName,
      OptionalInt revision,
      Collection<Method> methods,
      Collection<? extends Definition> definitions) {
    revision.ifPresent(Contract::requireRevision);
    List<Method> sorted = methods.stream().sorted(Comparator.comparing(Method::export)).toList();
    SortedMap<String, Definition> byName = new TreeMap<>();
    try {
      for (Definition definition : definitions) {
        Definition other = byName.putIfAbsent(definition.name(), definition);
        if (other != null && !other.equals(definition)) {
          throw new ContractSyntaxException(definition.name() + " is defined twice");
        }
      }
      ContractChecks.check(sorted, byName);
    } catch (ContractSyntaxException invalid) {
      throw new IllegalArgumentException(invalid.getMessage(), invalid);
    }
    String text = ContractText.of(kind, interfaceName, revision, sorted, byName.values());
    return new Contract(kind, interfaceName, revision, sorted, byName, text);
  }

  private static void requireRevision(int revision) {
    if (revision < 1 || revision > MAX_REVISION) {
      throw new IllegalArgumentException(
          "a revision is a number from 1 to %d: %d".formatted(MAX_REVISION, revision));
    }
  }

  /**
   * Parses a contract.
   *
   * @param text the canonical text; need not be trusted
   * @return the contract, whose text is the one given
   * @throws ContractSyntaxException if the text is not a valid contract
   */
  public static Contract parse(String text) throws ContractSyntaxException {
    return new ContractParser(text).parse();
  }

  /**
   * Returns this contract with descriptions and templates in place of those it has.
   *
   * @param documentation the descriptions of its parts
   * @param templates the generic records whose instances it uses
   * @return an equal contract
   */
  public Contract with(Documentation documentation, Collection<Template> templates) {
    Map<String, Template> byName = new TreeMap<>();
    templates.forEach(template -> byName.put(template.simpleName(), template));
    return new Contract(this, documentation, byName);
  }

  /** Returns the side that implements it. */
  public Kind kind() {
    return kind;
  }

  /** Returns the simple name of the Java interface. */
  public String interfaceName() {
    return interfaceName;
  }

  /** Returns the number of this version of the contract; later versions have larger ones. */
  public OptionalInt revision() {
    return revision;
  }

  /** Returns the methods, in the order of the text: sorted by export name if it is canonical. */
  public List<Method> methods() {
    return methods;
  }

  /** Returns the method with an export name. */
  public Optional<Method> method(String export) {
    return methods.stream().filter(m -> m.export().equals(export)).findFirst();
  }

  /** Returns the defined types by name, {@code Page<Order>}, sorted. */
  public SortedMap<String, Definition> definitions() {
    return definitions;
  }

  /** Returns the text: the canonical one, unless this contract was parsed from another one. */
  public String text() {
    return text;
  }

  /** Returns the SHA-256 of the text in UTF-8 as 64 lower-case hexadecimal digits. */
  public String sha256() {
    String known = sha256;
    if (known == null) {
      known = sha256(text);
      sha256 = known;
    }
    return known;
  }

  /** Returns the first 16 digits of {@link #sha256}, as messages and generated files show it. */
  public String hash() {
    return sha256().substring(0, SHORT_HASH_DIGITS);
  }

  /** Returns the graph of the defined types. */
  public TypeGraph graph() {
    return graph;
  }

  /** Returns how a parameter, or the result of a method that cannot fail, is passed. */
  public Lowering lowering(Type type) {
    return Lowering.of(type, graph::hasLayout);
  }

  /** Returns the descriptions of its parts. */
  public Documentation documentation() {
    return documentation;
  }

  /**
   * Returns the declaration of a generic record.
   *
   * @param simpleName name of the record without type arguments
   * @return the template; empty if the type is not generic, or if its declaration is unknown
   *     because the contract was parsed
   */
  public Optional<Template> template(String simpleName) {
    return Optional.ofNullable(templates.get(simpleName));
  }

  /** Returns whether the other object is a contract with the same text. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Contract contract && text.equals(contract.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /**
   * Returns the name of the interface and the hash, {@code TextTools (contract fe8f05ff7be08001)}.
   */
  @Override
  public String toString() {
    return interfaceName + " (contract " + hash() + ")";
  }

  private static String sha256(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
