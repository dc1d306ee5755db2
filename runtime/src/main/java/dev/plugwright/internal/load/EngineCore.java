package dev.plugwright.internal.load;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginLimitException;
import dev.plugwright.PluginLimits;
import dev.plugwright.PluginListener;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginStateException;
import dev.plugwright.internal.wasm.MalformedWasmException;
import dev.plugwright.internal.wasm.WasmModule;
import dev.plugwright.spi.engine.EngineInfo;
import dev.plugwright.spi.engine.WasmEngine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Loads binaries into modules, and closes what they became. */
final class EngineCore implements PluginEngine {
  private final WasmEngine engine;
  private final PluginLimits limits;
  private final @Nullable PluginListener listener;
  private final CompiledModules compiled;
  private final OpenInstances instances = new OpenInstances();
  private volatile boolean closed;

  EngineCore(WasmEngine engine, PluginLimits limits, @Nullable PluginListener listener) {
    this.engine = engine;
    this.limits = limits;
    this.listener = listener;
    this.compiled = new CompiledModules(engine);
  }

  @Override
  public EngineInfo info() {
    return engine.info();
  }

  @Override
  public PluginModule load(Path file) {
    Objects.requireNonNull(file, "file");
    String name = String.valueOf(file.getFileName());
    requireOpen(name);
    try (InputStream in = Files.newInputStream(file)) {
      return load(read(in, name), name, false);
    } catch (NoSuchFileException e) {
      throw new PluginLoadException(name, "file not found: " + file.toAbsolutePath(), e);
    } catch (IOException e) {
      String problem = Files.isDirectory(file) ? "it is a directory" : e.toString();
      throw new PluginLoadException(
          name, "cannot read %s: %s".formatted(file.toAbsolutePath(), problem), e);
    }
  }

  @Override
  public PluginModule loadResource(Class<?> anchor, String resource) {
    String name = resource.substring(resource.lastIndexOf('/') + 1);
    requireOpen(name);
    try (InputStream in = anchor.getResourceAsStream(resource)) {
      if (in == null) {
        throw new PluginLoadException(
            name,
            "resource not found: %s, looked up by %s".formatted(resource, anchor.getName()),
            null);
      }
      return load(read(in, name), name, false);
    } catch (IOException e) {
      throw new PluginLoadException(name, "cannot read resource %s: %s".formatted(resource, e), e);
    }
  }

  /** Reads no more than the limit allows, whatever the file turns out to be. */
  private byte[] read(InputStream in, String name) throws IOException {
    byte[] binary = in.readNBytes(limits.moduleBytes());
    if (in.read() >= 0) {
      throw tooLarge(name);
    }
    return binary;
  }

  @Override
  public PluginModule load(byte[] binary, String name) {
    return load(binary, name, true);
  }

  private PluginModule load(byte[] binary, String name, boolean copy) {
    requireOpen(name);
    if (binary.length > limits.moduleBytes()) {
      throw tooLarge(name);
    }
    byte[] own = copy ? binary.clone() : binary;
    WasmModule declared = declared(own, name);
    AbiVersion.check(name, declared.exportedFunctions().keySet());
    DebugNotice.check(name, declared);
    ModuleVariants variants = new ModuleVariants(compiled, name, own);
    ModuleCore module = new ModuleCore(this, name, declared, variants);
    compile(module);
    if (closed) {
      module.close();
      requireOpen(name);
    }
    return module;
  }

  /** Compiles a module with the limits of this engine, so that its faults come out now. */
  private static void compile(ModuleCore module) {
    try {
      module.lease(SpecOptions.of(module.engine()).transform()).close();
    } catch (RuntimeException | Error e) {
      module.close();
      throw e;
    }
  }

  private PluginLimitException tooLarge(String name) {
    return new PluginLimitException(
        name,
        null,
        "moduleBytes",
        "the module has more than the limit of %d bytes".formatted(limits.moduleBytes()));
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

  void requireOpen(String plugin) {
    if (closed) {
      throw new PluginStateException(
          plugin, null, "the engine is closed; keep it open as long as its plugins are used");
    }
  }

  PluginLimits limits() {
    return limits;
  }

  @Nullable PluginListener listener() {
    return listener;
  }

  OpenInstances instances() {
    return instances;
  }

  @Override
  public void close() {
    closed = true;
    instances.close();
    engine.close();
  }

  @Override
  public String toString() {
    return "PluginEngine[" + engine.info().description() + (closed ? ", closed]" : "]");
  }
}
