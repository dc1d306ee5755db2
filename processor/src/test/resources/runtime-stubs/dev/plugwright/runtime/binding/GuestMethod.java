package dev.plugwright.runtime.binding;

public abstract class GuestMethod {
  protected GuestMethod() {}

  public abstract CallFrame enter();

  public native void enterPlain();

  public native void exit();

  public native RuntimeException failed(Throwable thrown);
}
