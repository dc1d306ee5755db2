package dev.plugwright.spi.binding;

import dev.plugwright.spi.codec.ValueCodec;
import java.util.List;

/**
 * Ties a contract interface to the proxy that implements it; the annotation processor generates one
 * for each interface annotated {@code @WasmPlugin}.
 *
 * @param <T> the contract interface
 */
public interface ContractBinding<T> {
  /** Returns the contract interface. */
  Class<T> contractType();

  /** Returns the contract's canonical text. */
  String contract();

  /** Returns the Java names of the methods, in the order of the contract text. */
  List<String> methodNames();

  /** Returns the codecs of the records, enums and sealed interfaces that are passed both ways. */
  default List<ValueCodec<?>> codecs() {
    return List.of();
  }

  /**
   * Makes a proxy.
   *
   * @param target an instance that was checked against {@link #contract}
   */
  T bind(CallTarget target);

  /**
   * Makes a thread-safe proxy, which borrows an instance for each call.
   *
   * @param pool instances that were checked against {@link #contract}
   */
  T bind(InstancePool<T> pool);
}
