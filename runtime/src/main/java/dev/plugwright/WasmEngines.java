package dev.plugwright;

import dev.plugwright.spi.engine.WasmEngine;
import dev.plugwright.spi.engine.WasmEngineProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The Wasm engines on the class path or module path. */
public final class WasmEngines {
  /**
   * Name of the system property that selects an engine, {@code graalwasm}, {@code endive} or {@code
   * wasmtime}.
   */
  public static final String PROPERTY = "plugwright.engine";

  private WasmEngines() {}

  /**
   * Opens the engine that runs plugins fastest in this JVM, or the one that the system property
   * {@value #PROPERTY} names.
   *
   * @throws PluginLoadException if there is none, or it cannot run here
   */
  public static WasmEngine best() {
    String wanted = System.getProperty(PROPERTY, "");
    return wanted.isEmpty() ? open(fastest()) : named(wanted);
  }

  /**
   * Opens an engine.
   *
   * @param name its name, {@code graalwasm}, {@code endive} or {@code wasmtime}
   * @throws PluginLoadException if there is no such engine, or it cannot run here
   */
  public static WasmEngine named(String name) {
    return open(
        providers().stream()
            .filter(provider -> provider.name().equals(name))
            .findFirst()
            .orElseThrow(() -> missing("no Wasm engine named '" + name + "'")));
  }

  private static WasmEngine open(WasmEngineProvider provider) {
    try {
      return provider.open();
    } catch (IllegalStateException e) {
      String problem = "the Wasm engine '%s' cannot run here: ".formatted(provider.name());
      throw new PluginLoadException(PluginException.NO_PLUGIN, problem + e.getMessage(), e);
    }
  }

  /** Returns the names of the engines that run in this JVM, the fastest first. */
  public static List<String> available() {
    return providers().stream()
        .filter(provider -> provider.suitability() > 0)
        .sorted(Comparator.comparingInt(WasmEngineProvider::suitability).reversed())
        .map(WasmEngineProvider::name)
        .toList();
  }

  /**
   * Returns why engines on the class path do not run in this JVM, or do not run at full speed, and
   * how to change that.
   *
   * @return a sentence for each such engine, by the name that selects it; empty if all run at full
   *     speed
   */
  public static Map<String, String> obstacles() {
    Map<String, String> obstacles = new TreeMap<>();
    for (WasmEngineProvider provider : providers()) {
      provider.obstacle().ifPresent(text -> obstacles.put(provider.name(), text));
    }
    return Collections.unmodifiableMap(obstacles);
  }

  private static WasmEngineProvider fastest() {
    WasmEngineProvider fastest = null;
    int most = 0;
    for (WasmEngineProvider provider : providers()) {
      int suitability = provider.suitability();
      if (suitability > most) {
        most = suitability;
        fastest = provider;
      }
    }
    if (fastest == null) {
      throw missing("no Wasm engine");
    }
    return fastest;
  }

  private static List<WasmEngineProvider> providers() {
    List<WasmEngineProvider> providers = new ArrayList<>();
    for (WasmEngineProvider provider :
        ServiceLoader.load(WasmEngineProvider.class, WasmEngines.class.getClassLoader())) {
      providers.add(provider);
    }
    return providers;
  }

  private static PluginLoadException missing(String problem) {
    return new PluginLoadException(
        PluginException.NO_PLUGIN,
        problem
            + " on the class path or module path; found: "
            + providers().stream().map(WasmEngineProvider::name).toList()
            + ". Add dev.plugwright:plugwright-engine-graalwasm or plugwright-engine-endive",
        null);
  }
}
