package dev.plugwright.contract;

/** Thrown when a text is not a valid contract. */
public final class ContractSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  ContractSyntaxException(String reason) {
    super(reason);
  }
}
