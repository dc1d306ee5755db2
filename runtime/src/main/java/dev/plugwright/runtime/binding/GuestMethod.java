package dev.plugwright.runtime.binding;

import dev.plugwright.contract.Method;

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

  /**
   * Starts a call of scalars alone, which needs no frame; {@link #exit} must follow.
   *
   * @throws dev.plugwright.runtime.PluginStateException if the plugin is closed, broken or busy
   */
  public void enterPlain() {
    guest.acquire(this);
  }

  /** Ends a call that {@link #enterPlain} started. */
  public void exit() {
    guest.exit();
  }

  /**
   * Completes what was thrown between {@link #enterPlain} and {@link #exit}.
   *
   * @param thrown what the plugin threw, or the check of its result
   * @return the exception to throw: one that names plugin and method, or a host exception as it was
   */
  public RuntimeException failed(Throwable thrown) {
    return new CallFailure(guest, this).translate(thrown);
  }

  /** Returns {@code Interface.method} for messages. */
  String qualifiedName() {
    return guest.contract().interfaceName() + "." + javaName;
  }

  Method contractMethod() {
    return method;
  }
}
