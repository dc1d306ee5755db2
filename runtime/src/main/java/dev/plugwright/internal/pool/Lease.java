package dev.plugwright.internal.pool;

import dev.plugwright.InstanceState;
import dev.plugwright.PluginLease;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginStateException;
import java.time.Duration;

/** An instance that a thread keeps for several calls. */
final class Lease<T> implements PluginLease<T> {
  private final Pool<T> pool;
  private final Entry<T> entry;
  private final Thread owner = Thread.currentThread();
  private volatile boolean closed;

  Lease(Pool<T> pool, Entry<T> entry) {
    this.pool = pool;
    this.entry = entry;
  }

  @Override
  public T api() {
    return entry.api();
  }

  @Override
  public T api(Duration deadline) {
    return entry.plugin.api(deadline);
  }

  @Override
  public PluginModule module() {
    return entry.version.module();
  }

  @Override
  public InstanceState state() {
    return closed ? InstanceState.CLOSED : entry.instance.life().state();
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    if (Thread.currentThread() != owner) {
      throw refused("the lease belongs to thread '%s'; close it there", owner.getName());
    }
    if (entry.instance.life().depth() > 0) {
      throw refused("a call of the lease is running%s; close it when the call has returned", "");
    }
    closed = true;
    pool.release(entry);
  }

  private PluginStateException refused(String problem, String argument) {
    return new PluginStateException(module().name(), null, problem.formatted(argument));
  }

  @Override
  public String toString() {
    return "PluginLease[" + module().name() + ", " + state() + "]";
  }
}
