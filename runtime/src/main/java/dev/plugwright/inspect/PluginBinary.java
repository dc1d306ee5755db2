package dev.plugwright.inspect;

import dev.plugwright.PluginLimitException;
import dev.plugwright.PluginLimits;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginMetadata;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.FunctionType;
import dev.plugwright.internal.fit.AbiVersion;
import dev.plugwright.internal.fit.EmbeddedContracts;
import dev.plugwright.internal.fit.EmbeddedMetadata;
import dev.plugwright.internal.wasm.MalformedWasmException;
import dev.plugwright.internal.wasm.Sections;
import dev.plugwright.internal.wasm.WasmModule;
import dev.plugwright.internal.wasm.WasmReader;
import dev.plugwright.internal.wasm.WasmTypes;
import dev.plugwright.spi.engine.WasiGrant;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The binary of a plugin, read without a Wasm engine: exports, imports, contracts and requirements.
 * Immutable and thread-safe. Its code is neither validated nor run.
 *
 * <pre>{@code
 * PluginBinary plugin = PluginBinary.read(Path.of("text_tools.wasm"));
 * PluginFit fit = plugin.check(List.of(Contract.parse(text)));
 * }</pre>
 */
public final class PluginBinary {
  private final String name;
  private final byte[] binary;
  private final WasmModule module;

  private PluginBinary(String name, byte[] binary, WasmModule module) {
    this.name = name;
    this.binary = binary;
    this.module = module;
  }

  /**
   * An import.
   *
   * @param module name of the module that it comes from, the interface of host functions
   * @param name its name there
   * @param kind what it is: {@code function}, {@code table}, {@code memory}, {@code global} or
   *     {@code tag}
   * @param type the signature of a function; empty if it has types that contracts do not have
   */
  public record Import(String module, String name, String kind, Optional<FunctionType> type) {}

  /**
   * The linear memory.
   *
   * @param minimum its initial size in pages
   * @param maximum its maximum size in pages; empty for none
   * @param pageBytes size of a page in bytes, 65,536 unless the module says otherwise
   */
  public record Memory(long minimum, OptionalLong maximum, long pageBytes) {}

  /**
   * A custom section.
   *
   * @param name its name
   * @param bytes size of its contents in bytes
   */
  public record Section(String name, int bytes) {}

  /**
   * Reads a plugin from a file, whose name becomes the plugin's.
   *
   * @param file a Wasm module of at most {@link PluginLimits#moduleBytes} of the default limits
   * @throws PluginLoadException if the file cannot be read, or is not a valid Wasm module
   * @throws PluginLimitException if it is larger
   */
  public static PluginBinary read(Path file) {
    String name = String.valueOf(file.getFileName());
    int most = PluginLimits.defaults().moduleBytes();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] binary = in.readNBytes(most);
      if (in.read() >= 0) {
        throw new PluginLimitException(
            name,
            null,
            "moduleBytes",
            "the module has more than the limit of %d bytes".formatted(most));
      }
      return parse(binary, name);
    } catch (NoSuchFileException e) {
      throw new PluginLoadException(name, "file not found: " + file.toAbsolutePath(), e);
    } catch (IOException e) {
      String problem = Files.isDirectory(file) ? "it is a directory" : e.toString();
      throw new PluginLoadException(
          name, "cannot read %s: %s".formatted(file.toAbsolutePath(), problem), e);
    }
  }

  /**
   * Reads a plugin from memory.
   *
   * @param binary the whole Wasm module; copied
   * @param name name of the plugin in messages
   * @throws PluginLoadException if the bytes are not a valid Wasm module
   */
  public static PluginBinary of(byte[] binary, String name) {
    return parse(binary.clone(), Objects.requireNonNull(name, "name"));
  }

  private static PluginBinary parse(byte[] binary, String name) {
    try {
      return new PluginBinary(name, binary, WasmModule.parse(binary));
    } catch (MalformedWasmException e) {
      throw new PluginLoadException(
          name, "not a valid Wasm module: %s; build or copy it again".formatted(e.getMessage()), e);
    }
  }

  /** Returns the file name, or the name that the plugin was read under. */
  public String name() {
    return name;
  }

  /** Returns the size in bytes. */
  public int size() {
    return binary.length;
  }

  /** Returns the SHA-256 of the binary as 64 hexadecimal digits. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(binary));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Returns the exported functions with their signatures, in the order of the binary. */
  public Map<String, FunctionType> exports() {
    return module.exportedFunctions();
  }

  /** Returns the imports, in the order of the binary. */
  public List<Import> imports() {
    return module.imports().stream()
        .map(
            it ->
                new Import(
                    it.module(),
                    it.name(),
                    it.kind().name().toLowerCase(Locale.ROOT),
                    Optional.ofNullable(it.type())))
        .toList();
  }

  /** Returns whether the plugin imports functions of WASI preview 1. */
  public boolean needsWasi() {
    return module.imports().stream().anyMatch(it -> it.module().equals(WasiGrant.MODULE));
  }

  /**
   * Returns the first memory that the module defines; empty if it has none or imports it.
   *
   * @throws PluginLoadException if the section cannot be read
   */
  public Optional<Memory> memory() {
    try {
      @Nullable WasmReader in = Sections.of(binary).find(Sections.MEMORY).orElse(null);
      if (in == null || in.count() == 0) {
        return Optional.empty();
      }
      WasmTypes.Limits limits = WasmTypes.limits(in);
      OptionalLong maximum =
          limits.maximum().isPresent()
              ? OptionalLong.of(limits.maximum().get())
              : OptionalLong.empty();
      return Optional.of(new Memory(limits.minimum(), maximum, 1L << limits.pageBits()));
    } catch (WasmReader.Malformed e) {
      throw new PluginLoadException(
          name, "invalid memory section: " + e.getMessage() + "; build it again", e);
    }
  }

  /** Returns the custom sections, in the order of the binary. */
  public List<Section> customSections() {
    return module.customSections().stream()
        .map(it -> new Section(it.name(), it.contents().length))
        .toList();
  }

  /**
   * Returns the plugin's metadata; empty if it has none.
   *
   * @throws PluginLoadException if the section cannot be read
   */
  public Optional<PluginMetadata> metadata() {
    return EmbeddedMetadata.of(name, module);
  }

  /**
   * Returns the contents of a custom section.
   *
   * @param section its name
   * @return a copy of the first section of this name; empty if there is none
   */
  public Optional<byte[]> customBytes(String section) {
    return module.customSections().stream()
        .filter(it -> it.name().equals(section))
        .findFirst()
        .map(it -> it.contents().clone());
  }

  /** Returns the ABI version that the plugin states; empty if it states none. */
  public OptionalInt abiVersion() {
    return AbiVersion.stated(module.exportedFunctions().keySet());
  }

  /**
   * Returns the contracts that the plugin was built against, read from the binary.
   *
   * @throws PluginLoadException if its contract section cannot be read
   */
  public List<Contract> contracts() {
    return EmbeddedContracts.all(name, module);
  }

  /**
   * Checks whether the plugin works with a host, as {@link dev.plugwright.PluginModule#bind} and
   * {@link dev.plugwright.PluginSpec#instantiate} do. WASI is assumed to be granted.
   *
   * <p>The plugin is checked against each of the host's interfaces that it contains. A plugin
   * without a contract is checked against the host's interface for plugins, if there is only one.
   *
   * @param host the contracts of the host: those of plugins, and those of the host functions that
   *     it supplies
   * @return the result; invalid sections of the plugin are refusals
   */
  public PluginFit check(Collection<Contract> host) {
    return FitCheck.of(name, module, host);
  }

  /**
   * Returns the binary without some of its custom sections, which engines do not need. Everything
   * else is copied byte by byte.
   *
   * @param removed tells by the name of a custom section whether it is left out
   */
  public byte[] withoutSections(Predicate<String> removed) {
    Sections sections = Sections.of(binary);
    sections.removeCustom(removed::test);
    return sections.toBytes();
  }
}
