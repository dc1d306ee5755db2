package dev.plugwright.contract;

/** A text that is no contract. */
public final class ContractSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  ContractSyntaxException(String reason) {
    super(reason);
  }
}
