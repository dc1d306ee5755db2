package dev.plugwright.internal.wasm;

import dev.plugwright.contract.FunctionType;
import dev.plugwright.contract.ValueType;
import dev.plugwright.internal.wasm.WasmModule.CustomSection;
import dev.plugwright.internal.wasm.WasmModule.Export;
import dev.plugwright.internal.wasm.WasmModule.Import;
import dev.plugwright.internal.wasm.WasmModule.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads the sections that say what a module declares; leaves code and data to the engine. */
final class WasmParser {
  private static final int MAGIC = 0x6D736100;
  private static final int VERSION = 1;
  private static final int COMPONENT = 0x1000D;

  private static final int CUSTOM = 0;
  private static final int TYPE = 1;
  private static final int IMPORT = 2;
  private static final int FUNCTION = 3;
  private static final int EXPORT = 7;
  private static final int LAST_SECTION = 13;

  private static final int FUNCTION_FORM = 0x60;
  private static final int HAS_MAXIMUM = 1;
  private static final int SIXTY_FOUR_BIT = 4;

  private final List<FunctionType> types = new ArrayList<>();
  private final List<FunctionType> functions = new ArrayList<>();
  private final List<Import> imports = new ArrayList<>();
  private final List<Export> exports = new ArrayList<>();
  private final List<CustomSection> customSections = new ArrayList<>();

  WasmModule parse(WasmReader in) {
    header(in);
    while (!in.atEnd()) {
      int id = in.u8();
      section(id, in.slice(in.count()));
    }
    return new WasmModule(imports, exports, customSections);
  }

  private static void header(WasmReader in) {
    if (in.remaining() < 8 || in.fixed32() != MAGIC) {
      throw in.malformed("it does not start with the four bytes of a Wasm binary");
    }
    int version = in.fixed32();
    if (version == COMPONENT) {
      throw in.malformed("it is a component, not a core module");
    }
    if (version != VERSION) {
      throw in.malformed("its version is " + Integer.toUnsignedString(version) + ", not 1");
    }
  }

  private void section(int id, WasmReader in) {
    switch (id) {
      case CUSTOM -> customSections.add(new CustomSection(in.name(), in.rest()));
      case TYPE -> each(in, () -> types.add(functionType(in)));
      case IMPORT -> each(in, () -> imports.add(importEntry(in)));
      case FUNCTION -> each(in, () -> functions.add(typeAt(in)));
      case EXPORT -> each(in, () -> exports.add(exportEntry(in)));
      default -> {
        if (id > LAST_SECTION) {
          throw in.malformed("unknown section " + id);
        }
      }
    }
  }

  private static void each(WasmReader in, Runnable entry) {
    int count = in.count();
    for (int i = 0; i < count; i++) {
      entry.run();
    }
    if (!in.atEnd()) {
      throw in.malformed("a section is longer than its entries");
    }
  }

  private static FunctionType functionType(WasmReader in) {
    int form = in.u8();
    if (form != FUNCTION_FORM) {
      throw in.malformed("unknown type form 0x%02x".formatted(form));
    }
    return new FunctionType(valueTypes(in), valueTypes(in));
  }

  private static List<ValueType> valueTypes(WasmReader in) {
    int count = in.count();
    List<ValueType> list = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      list.add(in.valueType());
    }
    return list;
  }

  private FunctionType typeAt(WasmReader in) {
    return at(types, in, "type");
  }

  private Import importEntry(WasmReader in) {
    String module = in.name();
    String name = in.name();
    Kind kind = kind(in);
    FunctionType type = null;
    switch (kind) {
      case FUNCTION -> {
        type = typeAt(in);
        functions.add(type);
      }
      case TABLE -> {
        in.valueType();
        limits(in);
      }
      case MEMORY -> limits(in);
      case GLOBAL -> {
        in.valueType();
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
      return new Export(name, kind, at(functions, in, "function"));
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

  private static void limits(WasmReader in) {
    int flags = in.u8();
    int bits = (flags & SIXTY_FOUR_BIT) != 0 ? 70 : 35;
    in.leb(bits);
    if ((flags & HAS_MAXIMUM) != 0) {
      in.leb(bits);
    }
  }

  private static FunctionType at(List<FunctionType> list, WasmReader in, String what) {
    int index = in.count();
    if (index >= list.size()) {
      throw in.malformed("there is no " + what + " " + index);
    }
    return list.get(index);
  }
}
