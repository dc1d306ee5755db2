package dev.plugwright.commands.call;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginLoadException;
import dev.plugwright.commands.doctor.Finding;
import java.util.List;

/** Looks at the Wasm engines of this JVM. */
public final class EngineFindings {
  private EngineFindings() {}

  /** Returns which engine runs plugins, why, and what would be faster. */
  public static List<Finding> all() {
    try (PluginEngine engine = PluginEngine.create()) {
      return List.of(new Finding(!engine.info().compiles(), "engine: " + engine.description()));
    } catch (PluginLoadException e) {
      return List.of(Finding.problem("engine: " + e.getMessage()));
    }
  }
}
