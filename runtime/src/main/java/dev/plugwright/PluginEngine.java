package dev.plugwright;

import dev.plugwright.spi.engine.EngineInfo;
import dev.plugwright.spi.engine.WasmEngine;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.ServiceLoader;

/**
 * Loads plugins. An application needs one engine, whose plugins share compiled code. Thread-safe.
 *
 * <pre>{@code
 * try (PluginEngine engine = PluginEngine.create();
 *     PluginModule module = engine.load(Path.of("text_tools.wasm"));
 *     PluginInstance<TextTools> plugin = module.instantiate(TextTools.class)) {
 *   int words = plugin.api().wordCount("to be or not to be");
 * }
 * }</pre>
 *
 * <p>Not meant to be implemented outside of Plugwright.
 */
public interface PluginEngine extends AutoCloseable {
  /**
   * Opens an engine with default settings: the {@linkplain WasmEngines#best best} Wasm engine and
   * {@link PluginLimits#defaults()}.
   *
   * <p>If this machine could run plugins faster, the engine logs how, once, at level {@code
   * WARNING} of the system logger {@code dev.plugwright}.
   *
   * @throws PluginLoadException if there is no Wasm engine on the class path or module path
   */
  static PluginEngine create() {
    return builder().build();
  }

  /** Returns a builder with default settings. */
  static Builder builder() {
    Iterator<Builder> found =
        ServiceLoader.load(Builder.class, PluginEngine.class.getClassLoader()).iterator();
    if (found.hasNext()) {
      return found.next();
    }
    throw new IllegalStateException(
        "META-INF/services/dev.plugwright.PluginEngine$Builder is missing: a jar that contains"
            + " several others must merge their service files");
  }

  /** Returns the Wasm engine that runs the plugins, and its mode. */
  EngineInfo info();

  /**
   * Describes in sentences, for logs and status pages, which Wasm engine runs the plugins, why it
   * was chosen, and what would be faster. The wording may change.
   */
  String description();

  /**
   * Loads a plugin from a file and names it after the file.
   *
   * @throws PluginLoadException if the file cannot be read, or is not a Wasm module
   * @throws PluginLimitException if the module is larger than the limits allow
   * @throws PluginStateException if the engine is closed
   */
  PluginModule load(Path file);

  /**
   * Loads a plugin from memory.
   *
   * @param binary the whole Wasm module; copied
   * @param name name of the plugin in messages
   * @throws PluginLoadException if the bytes are not a Wasm module
   * @throws PluginLimitException if the module is larger than the limits allow
   * @throws PluginStateException if the engine is closed
   */
  PluginModule load(byte[] binary, String name);

  /**
   * Loads a plugin from the class path or module path.
   *
   * @param anchor the class whose {@link Class#getResourceAsStream} finds the resource
   * @param resource name of the resource, {@code /plugins/text_tools.wasm}; its last part becomes
   *     the plugin's name
   * @throws PluginLoadException if there is no such resource, or it is not a Wasm module
   * @throws PluginLimitException if the module is larger than the limits allow
   * @throws PluginStateException if the engine is closed
   */
  PluginModule loadResource(Class<?> anchor, String resource);

  /**
   * Returns a builder that watches a folder and opens a pool for each {@code *.wasm} file.
   *
   * @param folder the folder
   * @param contract an interface annotated {@code @WasmPlugin}
   * @throws PluginStateException if the engine is closed
   */
  <T> PluginFolder.Builder<T> folder(Path folder, Class<T> contract);

  /**
   * Returns a builder that loads the plugins listed in the resources {@code
   * META-INF/plugwright.index} of the class path or module path: of every jar, including nested
   * jars.
   *
   * <p>An index is a UTF-8 text with the name of one resource of the same jar in each line, such as
   * {@code plugins/text_tools.wasm}; empty lines and text after a {@code #} are ignored. A plugin
   * is named after the last part of the resource name. Of several plugins with the same name, the
   * first that is accepted is used, in the order of the class path; others with different contents
   * are refused.
   *
   * @param loader finds the resources
   * @param contract an interface annotated {@code @WasmPlugin}
   * @throws PluginStateException if the engine is closed
   */
  <T> PluginSet.Builder<T> classPath(ClassLoader loader, Class<T> contract);

  /**
   * Interrupts running calls, closes all instances and modules, and frees the engine. Its pools
   * have no instances from then on, and its folders are no longer watched. Never throws; a second
   * call has no effect. May be called by any thread.
   */
  @Override
  void close();

  /** Collects the settings of an engine. Not thread-safe. */
  interface Builder {
    /**
     * Sets the Wasm engine, which the plugin engine owns from then on and closes.
     *
     * @param engine an engine of {@link WasmEngines}, or one created by an engine's own factory
     */
    Builder wasmEngine(WasmEngine engine);

    /** Sets the limits of all modules and instances; a spec can override them. */
    Builder limits(PluginLimits limits);

    /**
     * Adds a listener, which is notified of calls and of the life cycle of modules and instances.
     * An engine can have several.
     */
    Builder listener(PluginListener listener);

    /**
     * Opens the engine. A builder opens one engine.
     *
     * @throws PluginLoadException if there is no Wasm engine on the class path or module path
     */
    PluginEngine build();
  }
}
