package dev.plugwright.runtime.binding;

/**
 * Ties a contract interface to the proxy that implements it; the annotation processor generates one
 * for each.
 *
 * @param <T> the contract interface
 */
public interface ContractBinding<T> {
  /** Returns the contract interface. */
  Class<T> contractType();

  /** Returns the contract's canonical text. */
  String contract();

  /**
   * Makes a proxy.
   *
   * @param guest a plugin that was checked against {@link #contract}
   */
  T bind(Guest guest);
}
