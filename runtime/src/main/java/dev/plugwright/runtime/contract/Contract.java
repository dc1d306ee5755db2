package dev.plugwright.runtime.contract;

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
 * @param interfaceName simple name of the Java interface
 * @param methods sorted by export name
 * @param definitions the types, by name
 * @param text the canonical text
 */
public record Contract(
    String interfaceName, List<Method> methods, Map<String, Definition> definitions, String text) {

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
