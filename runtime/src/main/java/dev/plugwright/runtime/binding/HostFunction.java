package dev.plugwright.runtime.binding;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Method;

/** A function of the host: where a guest's calls of it start. */
public final class HostFunction {
  private final HostLinker linker;
  private final String javaName;
  private final Method method;

  HostFunction(HostLinker linker, String javaName, Method method) {
    this.linker = linker;
    this.javaName = javaName;
    this.method = method;
  }

  /** Starts serving a call; {@link HostFrame#exit} must follow. */
  public HostFrame enter() {
    return linker.guest().enterHost(this);
  }

  /** Returns {@code Interface.method} for messages. */
  String qualifiedName() {
    return linker.contract().interfaceName() + "." + javaName;
  }

  Contract contract() {
    return linker.contract();
  }

  Method contractMethod() {
    return method;
  }
}
