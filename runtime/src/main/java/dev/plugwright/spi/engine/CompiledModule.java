package dev.plugwright.spi.engine;

/** A module that can be instantiated any number of times. Thread-safe. */
public interface CompiledModule extends AutoCloseable {
  /**
   * Creates an instance with its own memory and runs its start function.
   *
   * @param request what the instance imports and may use
   * @throws EngineException if the start function fails, or the instance cannot be linked
   */
  EngineInstance instantiate(InstanceRequest request);

  /**
   * Stops the instantiation running in a thread, which then fails with {@link
   * EngineException.Interrupted}. Has no effect if it has already ended.
   *
   * @param thread the thread that is in {@link #instantiate}
   */
  void interrupt(Thread thread);

  /** Frees the compiled code once no instance needs it; a second call has no effect. */
  @Override
  void close();
}
