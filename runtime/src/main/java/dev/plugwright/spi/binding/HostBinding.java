package dev.plugwright.spi.binding;

import java.util.List;

/**
 * Ties an interface of host functions to the imports of a module; the annotation processor
 * generates one for each interface annotated {@code @HostFunctions}.
 *
 * @param <H> the interface
 */
public interface HostBinding<H> {
  /** Returns the interface. */
  Class<H> hostType();

  /** Returns the canonical text of its contract. */
  String contract();

  /** Returns the Java names of the functions, in the order of the contract text. */
  List<String> methodNames();

  /**
   * Offers every function of a host object to one instance.
   *
   * @param host serves the calls
   * @param calls takes the functions
   */
  void bind(H host, HostCalls calls);
}
