package dev.plugwright.internal.load;

import dev.plugwright.PluginModule;
import dev.plugwright.PluginSpec;
import dev.plugwright.internal.instance.Snapshot;
import dev.plugwright.internal.pool.Version;
import java.util.Optional;

/**
 * Starts the instances of a pool from a spec.
 *
 * @param spec what to start
 * @param lease keeps the compiled code, whether the module is closed or not
 * @param resets whether instances are to be reset
 */
record SpecVersion<T>(SpecCore<T> spec, CompiledModules.Lease lease, boolean resets)
    implements Version<T> {
  static <T> SpecVersion<T> of(SpecCore<T> spec, boolean resets) {
    SpecCore<T> shared = resets ? spec.shared().resettable() : spec.shared();
    return new SpecVersion<>(shared, shared.lease(), resets);
  }

  @Override
  public PluginModule module() {
    return spec.module();
  }

  @Override
  public Started<T> start() {
    InstanceCore<T> core = spec.instantiate(lease);
    try {
      Optional<Snapshot> snapshot =
          resets ? core.snapshot(Snapshot.DEFAULT_RESERVE) : Optional.empty();
      return new Started<>(core, core.instance(), snapshot.orElse(null));
    } catch (Throwable e) {
      core.close();
      throw e;
    }
  }

  @Override
  public Version<T> of(PluginModule module) {
    if (module instanceof ModuleCore own) {
      return of(spec.on(own), resets);
    }
    throw foreign(module);
  }

  @Override
  public Version<T> of(PluginSpec<T> other) {
    if (other instanceof SpecCore<T> own) {
      return of(own, resets);
    }
    throw foreign(other);
  }

  private static IllegalArgumentException foreign(Object made) {
    return new IllegalArgumentException(
        made.getClass().getName() + " was not made by this version of Plugwright");
  }

  @Override
  public boolean isOver() {
    return spec.isEngineClosed();
  }

  @Override
  public void close() {
    lease.close();
  }
}
