package dev.plugwright.engine.wasmtime;

import dev.plugwright.engine.support.wasi.WasiFault;
import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.TrapKind;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what errors and traps of wasmtime mean. */
final class Faults {
  /** The kinds by wasmtime's code; others have no kind of their own. */
  private static final TrapKind[] KINDS = {
    TrapKind.STACK_OVERFLOW,
    TrapKind.MEMORY_OUT_OF_BOUNDS,
    TrapKind.OTHER, // heap misaligned
    TrapKind.TABLE_OUT_OF_BOUNDS,
    TrapKind.UNDEFINED_ELEMENT,
    TrapKind.INDIRECT_CALL_TYPE,
    TrapKind.INTEGER_OVERFLOW,
    TrapKind.DIVISION_BY_ZERO,
    TrapKind.INVALID_CONVERSION,
    TrapKind.UNREACHABLE
  };

  private static final String TRAP = "wasm trap: ";

  /** Enough to see where a guest was; an endless recursion has many thousands. */
  private static final long FRAMES = 1024;

  /** The report of wasmtime, as the cause of the engine's exception. */
  static final class Report extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Report(String message) {
      super(message);
    }
  }

  private Faults() {}

  /**
   * Says how a call ended, and frees what the library returned.
   *
   * @param error an error or 0
   * @param trap a trap or 0
   * @param thrown the exception of a host function, if any
   * @param stopping whether the call was stopped from outside
   */
  static EngineException take(
      LibWasmtime library,
      GuestCode code,
      long error,
      long trap,
      @Nullable Throwable thrown,
      boolean stopping) {
    Frames frames = frames(library, code, error, trap);
    List<String> stack = frames.functions;
    int number = trap == 0 ? -1 : number(library, trap);
    Report report = new Report(trap == 0 ? library.takeError(error) : takeTrap(library, trap));
    if (thrown instanceof WasiFault wasi && wasi.fault() instanceof EngineException.Exit exit) {
      return exit;
    }
    if (stopping) {
      return new EngineException.Interrupted(stack, thrown == null ? report : thrown);
    }
    if (thrown instanceof WasiFault wasi) {
      return wasi.fault();
    }
    if (thrown != null) {
      return new EngineException.HostThrew(thrown, stack);
    }
    if (number < 0) {
      return error(report);
    }
    return trap(kind(number, code.isIndirectCall(frames.offset)), stack, report);
  }

  /** Says how a start that Java code ended failed. */
  static EngineException ofStart(Throwable thrown, boolean stopping) {
    if (thrown instanceof EngineException own) {
      return own;
    }
    if (stopping) {
      return new EngineException.Interrupted(List.of(), thrown);
    }
    if (thrown instanceof OutOfMemoryError) {
      return new EngineException.OutOfMemory(String.valueOf(thrown.getMessage()), thrown);
    }
    if (thrown instanceof StackOverflowError) {
      return stackOverflow(thrown);
    }
    return new EngineException.Rejected(String.valueOf(thrown.getMessage()), thrown);
  }

  static EngineException stackOverflow(Throwable cause) {
    return new EngineException.Trap(
        TrapKind.STACK_OVERFLOW, TrapKind.STACK_OVERFLOW.text(), List.of(), cause);
  }

  /** wasmtime has one code for all accesses beyond a table. */
  private static TrapKind kind(int number, boolean indirectCall) {
    TrapKind kind = number < KINDS.length ? KINDS[number] : TrapKind.OTHER;
    return kind == TrapKind.TABLE_OUT_OF_BOUNDS && indirectCall ? TrapKind.UNDEFINED_ELEMENT : kind;
  }

  private static EngineException trap(TrapKind kind, List<String> stack, Report report) {
    String message =
        kind == TrapKind.OTHER ? description(String.valueOf(report.getMessage())) : kind.text();
    return new EngineException.Trap(kind, message, stack, report);
  }

  private static EngineException error(Report report) {
    String message = line(String.valueOf(report.getMessage()));
    if (message.contains("thrown Wasm exception")) {
      return new EngineException.Trap(
          TrapKind.OTHER, "uncaught exception of the guest", List.of(), report);
    }
    if (message.contains("mmap") || message.contains("allocate") || message.contains("reserve")) {
      return new EngineException.OutOfMemory(message, report);
    }
    return new EngineException.Rejected(message, report);
  }

  /** Returns a message of several lines in one. */
  static String line(String message) {
    return message
        .lines()
        .map(String::strip)
        .filter(text -> !text.isEmpty() && !text.equals("Caused by:"))
        .collect(Collectors.joining(": "));
  }

  private static String description(String message) {
    int start = message.lastIndexOf(TRAP);
    return line(start < 0 ? message : message.substring(start + TRAP.length()));
  }

  private static int number(LibWasmtime library, long trap) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment code = arena.allocate(8, 8);
      return library.test("wasmtime_trap_code", trap, code.address())
          ? code.get(ValueLayout.JAVA_BYTE, 0)
          : -1;
    }
  }

  private static String takeTrap(LibWasmtime library, long trap) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment message = arena.allocate(16, 8);
      library.invoke("wasm_trap_message", trap, message.address());
      return library.takeText(message);
    } finally {
      library.invoke("wasm_trap_delete", trap);
    }
  }

  /**
   * Where a guest was.
   *
   * @param functions innermost first
   * @param offset of the innermost instruction in the module, or -1
   */
  private record Frames(List<String> functions, long offset) {}

  private static Frames frames(LibWasmtime library, GuestCode code, long error, long trap) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment frames = arena.allocate(16, 8);
      if (trap == 0) {
        library.invoke("wasmtime_error_wasm_trace", error, frames.address());
      } else {
        library.invoke("wasm_trap_trace", trap, frames.address());
      }
      long count = Math.min(FRAMES, frames.get(ValueLayout.JAVA_LONG, 0));
      long data = frames.get(ValueLayout.JAVA_LONG, 8);
      List<String> functions = new ArrayList<>();
      Map<Integer, String> known = new HashMap<>();
      long offset = -1;
      for (long i = 0; i < count; i++) {
        long frame = LibWasmtime.PROCESS.get(ValueLayout.JAVA_LONG, data + 8 * i);
        int function = (int) library.invoke("wasm_frame_func_index", frame);
        functions.add(known.computeIfAbsent(function, it -> name(library, code, it, frame)));
        if (i == 0) {
          offset = library.invoke("wasm_frame_module_offset", frame);
        }
      }
      library.invoke("wasm_frame_vec_delete", frames.address());
      return new Frames(functions, offset);
    }
  }

  private static String name(LibWasmtime library, GuestCode code, int function, long frame) {
    String exported = code.export(function);
    if (exported != null) {
      return exported;
    }
    long name = library.invoke("wasmtime_frame_func_name", frame);
    if (name == 0) {
      return "wasm-function:" + function;
    }
    return LibWasmtime.text(LibWasmtime.PROCESS.asSlice(name, 16));
  }
}
