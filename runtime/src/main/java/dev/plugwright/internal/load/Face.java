package dev.plugwright.internal.load;

import dev.plugwright.contract.Contract;
import dev.plugwright.internal.instance.Instance;
import java.util.List;

/**
 * The side of an instance that the application sees.
 *
 * @param <T> type of the object that the application calls
 */
interface Face<T> {
  /** Returns the contract that instances serve. */
  Contract contract();

  /** Returns the Java names of its methods. */
  List<String> methodNames();

  /**
   * Makes the object that the application calls.
   *
   * @param budget how many nanoseconds a call may take; 0 for no deadline
   */
  T bind(Instance instance, long budget);
}
