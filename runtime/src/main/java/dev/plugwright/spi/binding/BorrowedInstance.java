package dev.plugwright.spi.binding;

/**
 * An instance that an {@link InstancePool} has lent to a thread.
 *
 * @param <T> the contract interface
 */
public interface BorrowedInstance<T> {
  /** Returns the proxy of the instance. */
  T api();

  /** Gives the instance back. */
  void release();
}
