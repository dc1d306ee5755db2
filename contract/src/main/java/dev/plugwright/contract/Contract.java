package dev.plugwright.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An interface between host and plugin, with every type that it reaches.
 *
 * @param kind who implements it
 * @param interfaceName simple name of the Java interface
 * @param methods sorted by export name
 * @param definitions the types, by name
 * @param text the canonical text
 */
public record Contract(
    Kind kind,
    String interfaceName,
    List<Method> methods,
    Map<String, Definition> definitions,
    String text) {

  /** Who implements a contract. */
  public enum Kind {
    /** The plugin exports it, the host calls it. */
    PLUGIN("interface"),
    /** The host implements it, the plugin imports it. */
    HOST("host");

    private final String keyword;

    Kind(String keyword) {
      this.keyword = keyword;
    }

    /** Returns the word before the interface's name in the text. */
    public String keyword() {
      return keyword;
    }
  }

  /** Name of the custom section that carries a plugin's contracts. */
  public static final String SECTION = "plugwright.contract";

  /**
   * Reads a contract.
   *
   * @param text the canonical text; need not be trusted
   * @return the contract
   * @throws ContractSyntaxException if it is none
   */
  public static Contract parse(String text) throws ContractSyntaxException {
    return new ContractParser(text).parse();
  }

  /** Returns the first 64 bits of the text's SHA-256 as 16 hexadecimal digits. */
  public String hash() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, Long.BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Returns the method of this export name. */
  public Optional<Method> method(String export) {
    return methods.stream().filter(m -> m.export().equals(export)).findFirst();
  }
}
