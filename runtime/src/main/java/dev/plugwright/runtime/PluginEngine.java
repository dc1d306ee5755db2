package dev.plugwright.runtime;

import dev.plugwright.runtime.binding.Guest;
import dev.plugwright.runtime.engine.EngineFault;
import dev.plugwright.runtime.engine.WasmEngine;
import dev.plugwright.runtime.graal.GraalEngine;
import dev.plugwright.runtime.wasm.MalformedWasmException;
import dev.plugwright.runtime.wasm.WasmModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Loads plugins. One for an application: all plugins share its compiled code. Thread-safe.
 *
 * <pre>{@code
 * try (PluginEngine engine = PluginEngine.create()) {
 *   PluginModule module = engine.load(Path.of("text_tools.wasm"));
 *   try (PluginInstance<TextTools> plugin = module.instantiate(TextTools.class)) {
 *     int words = plugin.proxy().wordCount("to be or not to be");
 *   }
 * }
 * }</pre>
 */
public final class PluginEngine implements AutoCloseable {
  private final WasmEngine engine;
  private final Map<String, WasmEngine.CompiledModule> compiledBySha256 = new ConcurrentHashMap<>();
  private final Set<Guest> guests = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  private PluginEngine(WasmEngine engine) {
    this.engine = engine;
  }

  /**
   * Starts an engine.
   *
   * <p>If it can only interpret, that is said once, at level {@code WARNING} of the system logger
   * {@code dev.plugwright}, with what to do about it.
   */
  public static PluginEngine create() {
    return create(true);
  }

  /**
   * Starts an engine.
   *
   * @param directMemory whether guest memory may be read and written through a direct buffer, which
   *     is many times faster and needs GraalWasm's experimental options
   */
  public static PluginEngine create(boolean directMemory) {
    WasmEngine engine = new GraalEngine(directMemory);
    if (!engine.jit()) {
      InterpreterNotice.once(engine.description());
    }
    return new PluginEngine(engine);
  }

  /** Returns whether hot plugin code is compiled to machine code, and not only interpreted. */
  public boolean jit() {
    return engine.jit();
  }

  /** Returns name and version of the engine, for people. */
  public String description() {
    return engine.description();
  }

  /**
   * Loads a plugin from a file, which gives it its name.
   *
   * @throws PluginLoadException if there is no such file, or it is no Wasm module
   */
  public PluginModule load(Path file) {
    Objects.requireNonNull(file, "file");
    String name = String.valueOf(file.getFileName());
    try {
      return load(Files.readAllBytes(file), name);
    } catch (NoSuchFileException e) {
      throw new PluginLoadException(
          name,
          "there is no file " + file.toAbsolutePath() + "; build the plugin or mend the path",
          e);
    } catch (IOException | OutOfMemoryError e) {
      throw new PluginLoadException(
          name, "the file " + file.toAbsolutePath() + " cannot be read: " + e, e);
    }
  }

  /**
   * Loads a plugin from the class path.
   *
   * @param anchor the resource is looked up as by its {@link Class#getResourceAsStream}
   * @param resource name of the resource, {@code /plugins/text_tools.wasm}
   * @throws PluginLoadException if there is no such resource, or it is no Wasm module
   */
  public PluginModule loadResource(Class<?> anchor, String resource) {
    String name = resource.substring(resource.lastIndexOf('/') + 1);
    try (InputStream in = anchor.getResourceAsStream(resource)) {
      if (in == null) {
        throw new PluginLoadException(
            name,
            "there is no resource " + resource + " on the class path of " + anchor.getName(),
            null);
      }
      return load(in.readAllBytes(), name);
    } catch (IOException e) {
      throw new PluginLoadException(name, "the resource " + resource + " cannot be read: " + e, e);
    }
  }

  /**
   * Loads a plugin from memory.
   *
   * @param binary the whole Wasm module
   * @param name name for messages
   * @throws PluginLoadException if it is no Wasm module
   */
  public PluginModule load(byte[] binary, String name) {
    requireOpen(name);
    WasmModule declared = declared(binary, name);
    String sha256 = sha256(binary);
    WasmEngine.CompiledModule compiled = compiledBySha256.get(sha256);
    if (compiled == null) {
      compiled = compile(binary, name);
      compiledBySha256.put(sha256, compiled);
    }
    return new PluginModule(this, name, sha256, binary.length, declared, compiled);
  }

  private static WasmModule declared(byte[] binary, String name) {
    try {
      return WasmModule.parse(binary);
    } catch (MalformedWasmException e) {
      throw new PluginLoadException(
          name,
          "it is not a whole Wasm module: %s; build or copy it again".formatted(e.getMessage()),
          e);
    }
  }

  private WasmEngine.CompiledModule compile(byte[] binary, String name) {
    try {
      return engine.compile(name, binary);
    } catch (EngineFault e) {
      throw new PluginLoadException(
          name,
          "the engine does not accept it: %s; build or copy it again".formatted(e.getMessage()),
          e);
    }
  }

  private static String sha256(byte[] binary) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(binary));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  void requireOpen(String plugin) {
    if (closed) {
      throw new PluginStateException(
          plugin, null, "the engine is closed; keep it open as long as its plugins are used");
    }
  }

  void opened(Guest guest) {
    guests.add(guest);
  }

  void closed(Guest guest) {
    guests.remove(guest);
  }

  /** Ends every instance, cancels the calls that are running, and frees the engine. */
  @Override
  public void close() {
    closed = true;
    for (Guest guest : guests) {
      try {
        guest.close();
      } catch (PluginStateException inUse) {
        // In a call, or another thread's own: the engine cancels and closes what it holds.
        guest.abandon();
      }
    }
    engine.close();
  }
}
