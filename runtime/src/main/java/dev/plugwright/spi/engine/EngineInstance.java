package dev.plugwright.spi.engine;

import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.ValueType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A running module. One thread at a time may use it, except for {@link #interrupt} and {@link
 * #cancel}, which any thread may call.
 */
public interface EngineInstance extends AutoCloseable {
  /**
   * Returns an exported function.
   *
   * @param export name of a function that is known to be exported
   * @param type its signature, as the module declares it
   */
  RawFunction function(String export, FunctionType type);

  /** Returns the exported memory of this name, if there is one. */
  Optional<GuestMemory> memory(String export);

  /**
   * Returns the exported mutable global of this name, if there is one.
   *
   * @param export name of the global
   * @param type its type, as the module declares it
   */
  Optional<RawGlobal> global(String export, ValueType type);

  /**
   * Returns what an exception out of a call means.
   *
   * @param thrown what a call of an export threw
   * @return {@code null} if it is not an exception of this engine
   */
  @Nullable EngineException translate(Throwable thrown);

  /**
   * Stops the call running in a thread, which then fails with {@link EngineException.Interrupted}.
   * Has no effect if the call has already ended.
   *
   * @param thread the thread that is in a call
   */
  void interrupt(Thread thread);

  /**
   * Stops the call that is running, if any, and every later one, while threads may still be about
   * to use the instance. What cannot be freed safely is left to the collector, or to {@link
   * #close}.
   */
  void cancel();

  /**
   * Frees the instance and its memory. The caller guarantees that no thread uses the instance any
   * more; a second call has no effect.
   */
  @Override
  void close();
}
