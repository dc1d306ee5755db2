package dev.plugwright.flink;

import dev.plugwright.PluginSpec;
import java.io.Serializable;

/**
 * Changes how instances of a plugin are made; runs in each subtask.
 *
 * @param <C> the contract interface
 */
@FunctionalInterface
public interface SpecSetting<C> extends Serializable {
  /** Returns the spec with limits, host functions or a WASI grant. */
  PluginSpec<C> apply(PluginSpec<C> spec);
}
