package dev.plugwright.internal.wasm;

import dev.plugwright.contract.FunctionType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a Wasm binary declares: its imports, exports and custom sections.
 *
 * @param imports in the order of the binary
 * @param exports in the order of the binary
 * @param customSections name and contents, in the order of the binary
 * @param startFunction whether it has a function that runs when it is instantiated
 */
public record WasmModule(
    List<Import> imports,
    List<Export> exports,
    List<CustomSection> customSections,
    boolean startFunction) {
  /** What kind of thing is imported or exported. */
  public enum Kind {
    /** A function. */
    FUNCTION,
    /** A table. */
    TABLE,
    /** A linear memory. */
    MEMORY,
    /** A global variable. */
    GLOBAL,
    /** An exception tag. */
    TAG
  }

  /**
   * An import.
   *
   * @param module name of the module it comes from
   * @param name its name there
   * @param kind what it is
   * @param type the signature of a function, else {@code null}; also {@code null} if it has types
   *     that {@link dev.plugwright.contract.ValueType} does not have
   */
  public record Import(String module, String name, Kind kind, @Nullable FunctionType type) {}

  /**
   * An export.
   *
   * @param name its name
   * @param kind what it is
   * @param type the signature of a function, else {@code null}; also {@code null} if it has types
   *     that {@link dev.plugwright.contract.ValueType} does not have
   */
  public record Export(String name, Kind kind, @Nullable FunctionType type) {}

  /**
   * A custom section.
   *
   * @param name its name
   * @param contents its bytes
   */
  public record CustomSection(String name, byte[] contents) {}

  /** Copies the lists. */
  public WasmModule {
    imports = List.copyOf(imports);
    exports = List.copyOf(exports);
    customSections = List.copyOf(customSections);
  }

  /**
   * Reads a binary.
   *
   * @param bytes the whole binary
   * @return what it declares
   * @throws MalformedWasmException if it is not Wasm, is cut off, or holds something unknown
   */
  public static WasmModule parse(byte[] bytes) throws MalformedWasmException {
    try {
      return new WasmParser().parse(bytes);
    } catch (WasmReader.Malformed e) {
      throw new MalformedWasmException(String.valueOf(e.getMessage()));
    }
  }

  /** Returns the export of this kind and name. */
  public Optional<Export> export(Kind kind, String name) {
    for (Export export : exports) {
      if (export.kind() == kind && export.name().equals(name)) {
        return Optional.of(export);
      }
    }
    return Optional.empty();
  }

  /** Returns the exported functions whose signatures are known, by name. */
  public Map<String, FunctionType> exportedFunctions() {
    Map<String, FunctionType> functions = new LinkedHashMap<>();
    for (Export export : exports) {
      if (export.type() != null) {
        functions.put(export.name(), export.type());
      }
    }
    return functions;
  }
}
