package dev.plugwright.bindgen;

import dev.plugwright.contract.Contract;
import java.util.List;

/** Generates the sources of one language. Equal contracts give equal sources. */
public interface Backend {
  /** Returns the name of the language in lower case, {@code rust}. */
  String language();

  /**
   * Generates the sources of a contract.
   *
   * @param contract the contract, which may have been parsed from a text
   * @return the files in an order that depends on the contract alone
   * @throws BindgenException if the contract cannot be expressed in the language
   */
  List<SourceFile> generate(Contract contract);
}
