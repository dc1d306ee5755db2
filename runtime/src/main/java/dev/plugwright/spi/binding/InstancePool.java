package dev.plugwright.spi.binding;

/**
 * Lends instances to the calls of a pooled proxy.
 *
 * @param <T> the contract interface
 */
public interface InstancePool<T> {
  /**
   * Borrows an instance for the current thread; {@link BorrowedInstance#release} must follow.
   *
   * @param method number of the method that is called
   */
  BorrowedInstance<T> borrow(int method);
}
