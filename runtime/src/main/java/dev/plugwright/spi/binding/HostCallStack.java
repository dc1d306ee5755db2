package dev.plugwright.spi.binding;

import dev.plugwright.internal.instance.Instance;
import java.util.Arrays;

/** The calls of host functions that an instance is in, one inside the other. */
public final class HostCallStack {
  private final Instance instance;
  private HostCall[] calls = {};
  private int running;

  /**
   * Starts empty; called by the runtime.
   *
   * @param instance the instance whose guest calls
   */
  @SuppressWarnings("exports") // Only the runtime has an instance to pass.
  public HostCallStack(Instance instance) {
    this.instance = instance;
  }

  Instance instance() {
    return instance;
  }

  HostCall push(HostCalls functions, int function) {
    if (running == calls.length) {
      calls = Arrays.copyOf(calls, running + 1);
      calls[running] = new HostCall(functions, instance);
    }
    return calls[running++].start(functions, function);
  }

  void pop() {
    running--;
  }
}
