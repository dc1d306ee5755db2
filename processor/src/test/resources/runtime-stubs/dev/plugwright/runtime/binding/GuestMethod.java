package dev.plugwright.runtime.binding;

public abstract class GuestMethod {
  protected GuestMethod() {}

  public abstract CallFrame enter();
}
