package dev.plugwright.spi.engine;

/** A module that can be instantiated any number of times. Thread-safe. */
public interface CompiledModule extends AutoCloseable {
  /**
   * Makes an instance with memory of its own and runs its start function.
   *
   * @param request what the instance imports and may use
   * @throws EngineException if the start function fails, or the instance cannot be linked
   */
  EngineInstance instantiate(InstanceRequest request);

  /**
   * Stops the instantiation that a thread is in, which then fails as {@link
   * EngineException.Interrupted}. Has no effect if it ends by itself meanwhile.
   *
   * @param thread the thread that is in {@link #instantiate}
   */
  void interrupt(Thread thread);

  /** Frees the compiled code as far as no instance needs it; a second call has no effect. */
  @Override
  void close();
}
