package dev.plugwright.it;

import dev.plugwright.annotations.HostFunctions;
import dev.plugwright.annotations.WasmPlugin;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** A plugin whose values run code of the host while they are decoded. */
@WasmPlugin
public interface Changing {
  /** Returns steps. */
  List<Step> steps();

  /** Passes steps to the host. */
  void passSteps();

  /** Overwrites all of the plugin's memory. */
  void scribble();

  /**
   * A value.
   *
   * @param number a number
   * @param text a text
   */
  record Step(int number, String text) {
    /** What is done whenever one is made. */
    public static final AtomicReference<Runnable> CREATED = new AtomicReference<>(() -> {});

    /** Runs {@link #CREATED}. */
    public Step {
      CREATED.get().run();
    }
  }

  /** What the plugin calls. */
  @HostFunctions
  interface Taker {
    /** Takes steps. */
    void take(List<Step> steps);
  }
}
