package dev.plugwright.runtime.binding;

/**
 * Ties an interface of host functions to the imports of a module; the annotation processor
 * generates one for each.
 *
 * @param <H> the interface
 */
public interface HostBinding<H> {
  /** Returns the interface. */
  Class<H> contractType();

  /** Returns the canonical text of its contract. */
  String contract();

  /**
   * Offers every function of an implementation.
   *
   * @param host what serves the calls
   * @param linker takes the functions
   */
  void bind(H host, HostLinker linker);
}
