package dev.plugwright.internal.load;

import dev.plugwright.PluginModule;
import dev.plugwright.PluginSpec;
import dev.plugwright.spi.binding.ContractBinding;

/** Binds modules to bindings that a test has written instead of the annotation processor. */
public final class TestBindings {
  private TestBindings() {}

  /** Binds a module as {@link PluginModule#bind} does with a generated binding. */
  public static <T> PluginSpec<T> bind(PluginModule module, ContractBinding<T> binding) {
    return ((ModuleCore) module).bind(binding);
  }
}
