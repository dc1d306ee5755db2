package dev.plugwright.internal.transform;

import dev.plugwright.contract.ValueType;
import dev.plugwright.internal.wasm.Instructions;
import dev.plugwright.internal.wasm.Sections;
import dev.plugwright.internal.wasm.WasmModule.Kind;
import dev.plugwright.internal.wasm.WasmReader;
import dev.plugwright.internal.wasm.WasmTypes;
import dev.plugwright.internal.wasm.WasmTypes.Limits;
import dev.plugwright.internal.wasm.WasmTypes.Type;
import dev.plugwright.internal.wasm.WasmWriter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types, functions, tables, memories, globals and exports of a module, by index. */
final class Layout {
  private static final int MOST_FUNCTIONS = 1_000_000;
  private static final int MOST_GLOBALS = 1_000_000;
  private static final int MOST_NAMES = 100_000;
  private static final int MOST_TABLES = 100_000;
  private static final int MOST_MEMORIES = 100;
  private static final int MOST_SEGMENTS = 10_000_000;
  private static final int WITH_INITIAL_VALUE = 0x40;

  private final Sections sections;
  private final List<Type> types = new ArrayList<>();
  private final List<Type> functions = new ArrayList<>();
  private final List<Sized> tables = new ArrayList<>();
  private final List<Sized> memories = new ArrayList<>();
  private final List<Global> globals = new ArrayList<>();
  private final List<Export> exports = new ArrayList<>();
  private final List<Export> added = new ArrayList<>();

  /** The names of the exports, and the first one of each thing that is exported. */
  private final Set<String> exportNames = new HashSet<>();

  private final Map<Kind, Map<Integer, String>> firstNames = new EnumMap<>(Kind.class);
  private final BitSet referenced = new BitSet();
  private int importedFunctions;
  private int importedTables;
  private int importedMemories;
  private int importedGlobals;
  private boolean globalsRead;
  private boolean changed;

  private Layout(Sections sections) {
    this.sections = sections;
  }

  /**
   * A global.
   *
   * @param type {@code null} if it is one that {@link ValueType} does not have
   */
  record Global(@Nullable ValueType type, boolean mutable) {}

  /**
   * A table or a memory.
   *
   * @param limits its limits
   * @param from where the limits start in the binary
   * @param to the byte behind them
   */
  record Sized(Limits limits, int from, int to) {}

  /** An export. */
  record Export(String name, Kind kind, int index) {}

  /** Reads everything but globals, code and data. */
  static Layout of(Sections sections) {
    Layout layout = new Layout(sections);
    Optional<WasmReader> types = sections.find(Sections.TYPE);
    if (types.isPresent()) {
      layout.types.addAll(WasmTypes.section(types.get()));
    }
    layout.each(Sections.IMPORT, "imports", MOST_NAMES);
    layout.importedFunctions = layout.functions.size();
    layout.importedTables = layout.tables.size();
    layout.importedMemories = layout.memories.size();
    layout.importedGlobals = layout.globals.size();
    layout.each(Sections.FUNCTION, "functions", MOST_FUNCTIONS);
    layout.each(Sections.TABLE, "tables", MOST_TABLES);
    layout.each(Sections.MEMORY, "memories", MOST_MEMORIES);
    layout.each(Sections.EXPORT, "exports", MOST_NAMES);
    return layout;
  }

  private void each(int section, String what, int most) {
    Optional<WasmReader> found = sections.find(section);
    if (found.isPresent()) {
      WasmReader in = found.get();
      for (int count = in.count(what, most); count > 0; count--) {
        entry(section, in);
      }
      if (!in.atEnd()) {
        throw in.malformed("unexpected data at the end of a section");
      }
    }
  }

  private void entry(int section, WasmReader in) {
    switch (section) {
      case Sections.IMPORT -> importEntry(in);
      case Sections.FUNCTION -> functions.add(functionType(in));
      case Sections.TABLE -> tables.add(table(in));
      case Sections.MEMORY -> memories.add(sized(in));
      case Sections.GLOBAL -> {
        globals.add(new Global(WasmTypes.valueType(in), in.u8() != 0));
        Instructions.readConstant(in, this::refer);
      }
      case Sections.EXPORT -> exportEntry(in);
      case Sections.ELEMENT -> Elements.read(in, this::refer);
      default -> throw new IllegalArgumentException("section " + section);
    }
  }

  private Type functionType(WasmReader in) {
    int index = in.count();
    if (index >= types.size() || !types.get(index).isFunction()) {
      throw in.malformed("unknown function type " + index);
    }
    return types.get(index);
  }

  private void importEntry(WasmReader in) {
    in.name();
    in.name();
    switch (kind(in)) {
      case FUNCTION -> functions.add(functionType(in));
      case TABLE -> tables.add(table(in));
      case MEMORY -> memories.add(sized(in));
      case GLOBAL -> globals.add(new Global(WasmTypes.valueType(in), in.u8() != 0));
      case TAG -> {
        in.u8();
        in.count();
      }
    }
  }

  private void exportEntry(WasmReader in) {
    Export export = new Export(in.name(), kind(in), in.count());
    exports.add(export);
    exportNames.add(export.name());
    Map<Integer, String> names = firstNames.get(export.kind());
    if (names == null) {
      names = new HashMap<>();
      firstNames.put(export.kind(), names);
    }
    names.putIfAbsent(export.index(), export.name());
  }

  private static Kind kind(WasmReader in) {
    int code = in.u8();
    if (code >= Kind.values().length) {
      throw in.malformed("unknown kind " + code + " of an import or export");
    }
    return Kind.values()[code];
  }

  private Sized table(WasmReader in) {
    WasmReader next = in.ahead();
    boolean initialized = next.u8() == WITH_INITIAL_VALUE;
    if (initialized) {
      in.skip(2);
    }
    WasmTypes.valueType(in);
    Sized table = sized(in);
    if (initialized) {
      Instructions.readConstant(in, this::refer);
    }
    return table;
  }

  private static Sized sized(WasmReader in) {
    int from = in.position();
    return new Sized(WasmTypes.limits(in), from, in.position());
  }

  private void readGlobals() {
    if (!globalsRead) {
      globalsRead = true;
      each(Sections.GLOBAL, "globals", MOST_GLOBALS);
    }
  }

  // ---- what there is ----

  List<Type> functions() {
    return functions;
  }

  int importedFunctions() {
    return importedFunctions;
  }

  /** Notes that there is a reference to a function. */
  void refer(int function) {
    if (function < functions.size()) {
      referenced.set(function);
    }
  }

  /**
   * Returns the functions that can be called other than by {@code call}, as far as is known without
   * the code: those that are exported, that elements, globals and tables hold, and the one for the
   * start.
   */
  BitSet referenced() {
    readGlobals();
    each(Sections.ELEMENT, "segments", MOST_SEGMENTS);
    exports.stream()
        .filter(export -> export.kind() == Kind.FUNCTION)
        .forEach(export -> refer(export.index()));
    sections.find(Sections.START).ifPresent(in -> refer(in.count()));
    return referenced;
  }

  List<Sized> tables() {
    return tables;
  }

  int importedTables() {
    return importedTables;
  }

  List<Sized> memories() {
    return memories;
  }

  int importedMemories() {
    return importedMemories;
  }

  List<Global> globals() {
    readGlobals();
    return globals;
  }

  int importedGlobals() {
    return importedGlobals;
  }

  List<Export> exports() {
    return exports;
  }

  /** Returns the name under which something is exported, if it is. */
  Optional<String> exportOf(Kind kind, int index) {
    return Optional.ofNullable(firstNames.getOrDefault(kind, Map.of()).get(index));
  }

  Optional<WasmReader> section(int id) {
    return sections.find(id);
  }

  // ---- changes ----

  /** Replaces a section, or removes it. */
  void replace(int section, @Nullable WasmWriter contents) {
    sections.replace(section, contents);
    changed = true;
  }

  void removeCustom(Sections.Names names) {
    sections.removeCustom(names);
    changed = true;
  }

  /** Adds an export. */
  void export(String name, Kind kind, int index) {
    if (exportNames.contains(name)) {
      throw new TransformException.Refusal(
          null, "the export name \"%s\" is reserved; rename the export".formatted(name));
    }
    added.add(new Export(name, kind, index));
    changed = true;
  }

  /** Adds a global and returns its index. */
  int addGlobal(WasmWriter entry) {
    int index = globals().size();
    replace(Sections.GLOBAL, extended(Sections.GLOBAL, List.of(entry)));
    return index;
  }

  boolean isChanged() {
    return changed;
  }

  byte[] toBytes() {
    if (!added.isEmpty()) {
      List<WasmWriter> entries = new ArrayList<>();
      for (Export export : added) {
        entries.add(
            new WasmWriter()
                .name(export.name())
                .bytes(export.kind().ordinal())
                .unsigned(export.index()));
      }
      replace(Sections.EXPORT, extended(Sections.EXPORT, entries));
    }
    return sections.toBytes();
  }

  /** Returns the contents of a section with more entries. */
  private WasmWriter extended(int section, List<WasmWriter> entries) {
    WasmWriter out = new WasmWriter();
    Optional<WasmReader> found = sections.find(section);
    if (found.isPresent()) {
      WasmReader in = found.get();
      out.unsigned((long) in.count() + entries.size());
      in.copyTo(out, in.position(), in.position() + in.remaining());
    } else {
      out.unsigned(entries.size());
    }
    entries.forEach(out::copy);
    return out;
  }
}
