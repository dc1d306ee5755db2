package dev.plugwright.runtime.binding;

public abstract class HostFunction {
  protected HostFunction() {}

  public abstract HostFrame enter();
}
