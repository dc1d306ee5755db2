package dev.plugwright.engine.endive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.ExportSection;
import run.endive.wasm.types.ExternalType;
import run.endive.wasm.types.NameCustomSection;

/**
 * Names of a module's functions, by its exports or the name section, and in Java's stack traces.
 */
final class Names {
  /** Classes through which the host enters a guest. */
  private static final Set<String> ENTRIES =
      Set.of(EndiveInstance.class.getName(), EndiveModule.class.getName());

  private final String className;
  private final @Nullable NameCustomSection names;
  private final int imported;
  private final Map<Integer, String> exported = new HashMap<>();

  /**
   * Reads the names.
   *
   * @param className what the names of the module's classes start with
   */
  Names(WasmModule module, String className) {
    this.className = className;
    this.names = module.nameSection();
    this.imported = module.importSection().count(ExternalType.FUNCTION);
    ExportSection exports = module.exportSection();
    for (int i = 0; i < exports.exportCount(); i++) {
      if (exports.getExport(i).exportType() == ExternalType.FUNCTION) {
        exported.putIfAbsent(exports.getExport(i).index(), exports.getExport(i).name());
      }
    }
  }

  /** Returns the functions that are exported. */
  Set<Integer> exported() {
    return exported.keySet();
  }

  /** Returns the name of a function. */
  String of(int function) {
    String name = exported.get(function);
    if (name == null && names != null) {
      name = names.nameOfFunction(function);
    }
    return name == null ? "wasm-function:" + function : name;
  }

  /** Returns the names of functions, in the order of their numbers. */
  List<String> of(Set<Integer> functions) {
    List<String> found = new ArrayList<>();
    for (int function : new TreeSet<>(functions)) {
      found.add(of(function));
    }
    return found;
  }

  /** Returns the module's functions in a stack trace, up to where the running call entered it. */
  List<String> stack(Throwable thrown) {
    List<String> functions = new ArrayList<>();
    for (StackTraceElement frame : thrown.getStackTrace()) {
      String type = frame.getClassName();
      if (ENTRIES.contains(type) || DirectCalls.isEntry(type)) {
        break;
      }
      if (type.startsWith(className) && frame.getMethodName().startsWith(GuestMethods.PREFIX)) {
        int function =
            Integer.parseInt(frame.getMethodName().substring(GuestMethods.PREFIX.length()));
        if (function >= imported) {
          functions.add(of(function));
        }
      }
    }
    return functions;
  }
}
