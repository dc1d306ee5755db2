package dev.plugwright.internal.load;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginFolder;
import dev.plugwright.PluginLimitException;
import dev.plugwright.PluginLimits;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginSet;
import dev.plugwright.PluginStateException;
import dev.plugwright.internal.discovery.ClassPathBuilder;
import dev.plugwright.internal.discovery.FolderBuilder;
import dev.plugwright.internal.fit.AbiVersion;
import dev.plugwright.internal.observe.Observers;
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
import java.util.Optional;

/** Loads binaries into modules, and closes what they became. */
final class EngineCore implements PluginEngine {
  /** The name in exceptions that do not concern a plugin, see {@link PluginException#plugin}. */
  private static final String NO_PLUGIN = "(none)";

  private final EngineChoice choice;
  private final WasmEngine engine;
  private final PluginLimits limits;
  private final Observers observers;
  private final CompiledModules compiled;
  private final OpenInstances instances = new OpenInstances();
  private volatile boolean closed;

  EngineCore(EngineChoice choice, PluginLimits limits, Observers observers) {
    this.choice = choice;
    this.engine = choice.engine();
    this.limits = limits;
    this.observers = observers;
    this.compiled = new CompiledModules(engine);
  }

  @Override
  public EngineInfo info() {
    return engine.info();
  }

  @Override
  public String description() {
    return choice.description();
  }

  @Override
  public PluginModule load(Path file) {
    Objects.requireNonNull(file, "file");
    String name = String.valueOf(file.getFileName());
    requireOpen(name);
    Observers.Load load = Observers.beginLoad();
    try (InputStream in = Files.newInputStream(file)) {
      return load(load, read(in, name), name);
    } catch (NoSuchFileException e) {
      throw new PluginLoadException(name, "file not found: " + file.toAbsolutePath(), e);
    } catch (IOException e) {
      String problem = Files.isDirectory(file) ? "it is a directory" : e.toString();
      throw new PluginLoadException(
          name, "cannot read %s: %s".formatted(file.toAbsolutePath(), problem), e);
    }
  }

  /** Returns what to do if the resource is there, but in a module that does not let it be read. */
  private static String encapsulation(Class<?> anchor, String resource) {
    int start = resource.startsWith("/") ? 1 : 0;
    int end = resource.lastIndexOf('/');
    if (!anchor.getModule().isNamed() || end <= start) {
      return "";
    }
    return "; if module %s has it, add \"opens %s to dev.plugwright;\" to its module-info.java"
        .formatted(anchor.getModule().getName(), resource.substring(start, end).replace('/', '.'));
  }

  @Override
  public PluginModule loadResource(Class<?> anchor, String resource) {
    String name = resource.substring(resource.lastIndexOf('/') + 1);
    requireOpen(name);
    Observers.Load load = Observers.beginLoad();
    try (InputStream in = anchor.getResourceAsStream(resource)) {
      if (in == null) {
        throw new PluginLoadException(
            name,
            "resource not found: %s, looked up by %s%s"
                .formatted(resource, anchor.getName(), encapsulation(anchor, resource)),
            null);
      }
      return load(load, read(in, name), name);
    } catch (IOException e) {
      throw new PluginLoadException(name, "cannot read resource %s: %s".formatted(resource, e), e);
    }
  }

  @Override
  public <T> PluginFolder.Builder<T> folder(Path folder, Class<T> contract) {
    requireOpen(NO_PLUGIN);
    return new FolderBuilder<>(
        this, this::isClosed, () -> requireOpen(NO_PLUGIN), folder, contract);
  }

  @Override
  public <T> PluginSet.Builder<T> classPath(ClassLoader loader, Class<T> contract) {
    requireOpen(NO_PLUGIN);
    return new ClassPathBuilder<>(this::load, loader, contract);
  }

  private PluginModule load(InputStream in, String name) throws IOException {
    requireOpen(name);
    return load(Observers.beginLoad(), read(in, name), name);
  }

  /** Reads no more than the limit allows, however large the source is. */
  private byte[] read(InputStream in, String name) throws IOException {
    byte[] binary = in.readNBytes(limits.moduleBytes());
    if (in.read() >= 0) {
      throw tooLarge(name);
    }
    return binary;
  }

  @Override
  public PluginModule load(byte[] binary, String name) {
    requireOpen(name);
    if (binary.length > limits.moduleBytes()) {
      throw tooLarge(name);
    }
    return load(Observers.beginLoad(), binary.clone(), name);
  }

  private PluginModule load(Observers.Load load, byte[] binary, String name) {
    requireOpen(name);
    WasmModule declared = declared(binary, name);
    Optional<String> problem = AbiVersion.problem(declared.exportedFunctions().keySet());
    if (problem.isPresent()) {
      throw new PluginLoadException(name, problem.get(), null);
    }
    DebugNotice.check(name, declared);
    ModuleVariants variants = new ModuleVariants(compiled, name, binary);
    ModuleCore module = new ModuleCore(this, name, declared, variants);
    long compileNanos = compile(module);
    if (closed) {
      module.close();
      requireOpen(name);
    }
    observers.endLoad(load, module, module.readableMetadata(), compileNanos);
    return module;
  }

  /**
   * Compiles a module with the limits of this engine, so that its faults are reported when it is
   * loaded.
   *
   * @return how long that took, in nanoseconds
   */
  private static long compile(ModuleCore module) {
    try (CompiledModules.Lease lease = module.lease(SpecOptions.of(module.engine()).transform())) {
      return lease.compileNanos();
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
          name, "not a valid Wasm module: %s; build or copy it again".formatted(e.getMessage()), e);
    }
  }

  void requireOpen(String plugin) {
    if (closed) {
      throw new PluginStateException(
          plugin, null, "the engine is closed; keep it open as long as its plugins are used");
    }
  }

  boolean isClosed() {
    return closed;
  }

  PluginLimits limits() {
    return limits;
  }

  Observers observers() {
    return observers;
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
