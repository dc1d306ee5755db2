package dev.plugwright.internal.load;

import dev.plugwright.contract.Contract;
import dev.plugwright.internal.instance.Instance;
import dev.plugwright.spi.binding.InstancePool;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
   * Returns the name of the export that implements a method.
   *
   * @return {@code null} if the plugin's contract lacks the method
   */
  default @Nullable String export(int method) {
    return contract().methods().get(method).export();
  }

  /**
   * Makes the object that the application calls.
   *
   * @param budget how many nanoseconds a call may take; 0 for no deadline
   */
  T bind(Instance instance, long budget);

  /** Makes an object that borrows an instance for each call. */
  T bind(InstancePool<T> pool);

  /** Returns the face of another module's instances; throws if it does not fit. */
  Face<T> on(ModuleCore module);
}
