package dev.plugwright.runtime.binding;

import dev.plugwright.contract.Contract;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes the functions of one host interface, and gives them to a guest that is about to start. */
public final class HostLinker {
  private final Contract contract;
  private final Map<String, Object> functions = new LinkedHashMap<>();
  private Guest guest;

  /**
   * Called by the runtime.
   *
   * @param contract the host interface
   */
  public HostLinker(Contract contract) {
    this.contract = contract;
  }

  /**
   * Returns a method of the interface.
   *
   * @param javaName its name in the interface
   * @param importName its name in the contract
   */
  public HostFunction method(String javaName, String importName) {
    return new HostFunction(this, javaName, contract.method(importName).orElseThrow());
  }

  /**
   * Offers a function.
   *
   * @param importName its name in the contract
   * @param signature a functional interface with the import's signature, whose method is {@link
   *     GuestCallable}
   * @param implementation what guests call
   */
  public <F> void function(String importName, Class<F> signature, F implementation) {
    functions.put(importName, signature.cast(implementation));
  }

  /** Returns the host interface. */
  public Contract contract() {
    return contract;
  }

  /** Returns what was offered, by import name. */
  public Map<String, Object> functions() {
    return Collections.unmodifiableMap(functions);
  }

  /** Called by the runtime when the guest is there. */
  public void attach(Guest started) {
    guest = started;
  }

  Guest guest() {
    if (guest == null) {
      throw new IllegalStateException(
          contract.interfaceName() + " was called before the plugin was ready to be called");
    }
    return guest;
  }
}
