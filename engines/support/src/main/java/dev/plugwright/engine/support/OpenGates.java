package dev.plugwright.engine.support;

import dev.plugwright.spi.engine.EngineException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * The gates of all instances of an engine that are reachable and not closed, so that closing the
 * engine stops their guests.
 */
public final class OpenGates {
  private final Set<Gate> gates = Collections.newSetFromMap(new WeakHashMap<>());
  private boolean closed;

  /** Prepares for an engine that has no instances. */
  public OpenGates() {}

  /**
   * Adds the gate of a new instance.
   *
   * @throws EngineException.Interrupted if the engine is closed
   */
  public synchronized void add(Gate gate) {
    if (closed) {
      throw Gate.refusal();
    }
    gates.add(gate);
  }

  /** Removes the gate of an instance that was closed. */
  public synchronized void remove(Gate gate) {
    gates.remove(gate);
  }

  /**
   * Closes the engine and stops its guests; does nothing the second time.
   *
   * @param free frees what the engine has, while no instance is added
   */
  public void close(Runnable free) {
    List<Gate> open;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      free.run();
      open = new ArrayList<>(gates);
      gates.clear();
    }
    open.forEach(Gate::cancel);
  }
}
