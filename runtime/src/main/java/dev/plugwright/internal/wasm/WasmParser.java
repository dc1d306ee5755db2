package dev.plugwright.internal.wasm;

import dev.plugwright.contract.FunctionType;
import dev.plugwright.internal.wasm.WasmModule.CustomSection;
import dev.plugwright.internal.wasm.WasmModule.Export;
import dev.plugwright.internal.wasm.WasmModule.Import;
import dev.plugwright.internal.wasm.WasmModule.Kind;
import dev.plugwright.internal.wasm.WasmTypes.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the sections that say what a module declares; leaves code and data to the engine. */
final class WasmParser {
  private static final int MOST_FUNCTIONS = 1_000_000;
  private static final int MOST_NAMES = 100_000;

  private final List<Type> types = new ArrayList<>();
  private final List<Type> functions = new ArrayList<>();
  private final List<Import> imports = new ArrayList<>();
  private final List<Export> exports = new ArrayList<>();
  private final List<CustomSection> customSections = new ArrayList<>();

  private boolean startFunction;

  WasmModule parse(byte[] binary) {
    for (Sections.Section section : Sections.of(binary).all()) {
      section(section.id(), section.reader());
    }
    return new WasmModule(imports, exports, customSections, startFunction);
  }

  private void section(int id, WasmReader in) {
    switch (id) {
      case Sections.CUSTOM -> customSections.add(new CustomSection(in.name(), in.rest()));
      case Sections.TYPE -> {
        types.addAll(WasmTypes.section(in));
        requireEnd(in);
      }
      case Sections.IMPORT -> {
        for (int count = in.count("imports", MOST_NAMES); count > 0; count--) {
          imports.add(importEntry(in));
        }
        requireEnd(in);
      }
      case Sections.FUNCTION -> {
        for (int count = in.count("functions", MOST_FUNCTIONS); count > 0; count--) {
          functions.add(typeAt(in));
        }
        requireEnd(in);
      }
      case Sections.EXPORT -> {
        for (int count = in.count("exports", MOST_NAMES); count > 0; count--) {
          exports.add(exportEntry(in));
        }
        requireEnd(in);
      }
      case Sections.START -> startFunction = true;
      default -> {}
    }
  }

  private static void requireEnd(WasmReader in) {
    if (!in.atEnd()) {
      throw in.malformed("unexpected data at the end of a section");
    }
  }

  private Type typeAt(WasmReader in) {
    return at(types, in, "type");
  }

  private Import importEntry(WasmReader in) {
    String module = in.name();
    String name = in.name();
    Kind kind = kind(in);
    @Nullable FunctionType type = null;
    switch (kind) {
      case FUNCTION -> {
        Type function = typeAt(in);
        type = function.function();
        functions.add(function);
      }
      case TABLE -> {
        WasmTypes.valueType(in);
        WasmTypes.limits(in);
      }
      case MEMORY -> WasmTypes.limits(in);
      case GLOBAL -> {
        WasmTypes.valueType(in);
        in.u8();
      }
      case TAG -> {
        in.u8();
        typeAt(in);
      }
    }
    return new Import(module, name, kind, type);
  }

  private Export exportEntry(WasmReader in) {
    String name = in.name();
    Kind kind = kind(in);
    if (kind == Kind.FUNCTION) {
      return new Export(name, kind, at(functions, in, "function").function());
    }
    in.count();
    return new Export(name, kind, null);
  }

  private static Kind kind(WasmReader in) {
    int code = in.u8();
    if (code >= Kind.values().length) {
      throw in.malformed("unknown kind " + code + " of an import or export");
    }
    return Kind.values()[code];
  }

  private static Type at(List<Type> list, WasmReader in, String what) {
    int index = in.count();
    if (index >= list.size()) {
      throw in.malformed("unknown " + what + " " + index);
    }
    return list.get(index);
  }
}
