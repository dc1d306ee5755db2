package dev.plugwright.runtime.binding;

import dev.plugwright.runtime.contract.Method;

/** A method of a guest: where its calls start. */
public final class GuestMethod {
  private final Guest guest;
  private final String javaName;
  private final Method method;

  GuestMethod(Guest guest, String javaName, Method method) {
    this.guest = guest;
    this.javaName = javaName;
    this.method = method;
  }

  /**
   * Starts a call; {@link CallFrame#exit} must follow.
   *
   * @throws dev.plugwright.runtime.PluginStateException if the plugin is closed, broken or busy
   */
  public CallFrame enter() {
    return guest.enter(this);
  }

  /** Returns {@code Interface.method} for messages. */
  String qualifiedName() {
    return guest.contract().interfaceName() + "." + javaName;
  }

  Method contractMethod() {
    return method;
  }
}
