package dev.plugwright.engine.wasmtime;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The C library. Every parameter and result is passed as a word of 64 bits, pointers too: the
 * calling conventions of 64-bit machines pass narrower integers in the same registers, and a number
 * costs no check of the memory behind it.
 */
@SuppressWarnings("restricted")
final class LibWasmtime {
  /** The version whose structures this class knows; other ones arrange them differently. */
  static final int MAJOR = 50;

  /** All memory of the process, by address. */
  static final MemorySegment PROCESS = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

  /** Sizes of structures. */
  static final int EXTERN_SIZE = 32;

  static final int FUNC_SIZE = 16;
  static final int HANDLE_SIZE = 24;
  static final int VALUE_SIZE = 32;
  static final int RAW_SIZE = 16;

  /** How much of a text is kept: reports of traps repeat names of the guest, however long. */
  private static final long MOST_TEXT = 64 << 10;

  private static final Linker LINKER = Linker.nativeLinker();

  /** Handles for a function and an array of words, by the number of words. */
  private static final MethodHandle[] SPREADING = new MethodHandle[10];

  private static final MethodHandle CALL = unbound(5);
  private static final MethodHandle TWO = unbound(2);

  /** Message of the traps and errors with which Java ends a call; no user sees it. */
  private static final MemorySegment REASON = Arena.global().allocateFrom("ended by the host");

  private static final MethodHandle LEAF =
      LINKER.downcallHandle(descriptor(2), Linker.Option.critical(false));

  private static final Map<Path, LibWasmtime> LOADED = new ConcurrentHashMap<>();

  private final SymbolLookup symbols;
  private final Map<String, MemorySegment> functions = new ConcurrentHashMap<>();
  private final MemorySegment call;
  private final MemorySegment memoryData;
  private final MemorySegment memoryDataSize;
  private final MemorySegment newTrap;
  private final MemorySegment newError;
  private final String version;

  private LibWasmtime(SymbolLookup symbols) {
    this.symbols = symbols;
    this.call = function("wasmtime_func_call_unchecked");
    this.memoryData = function("wasmtime_memory_data");
    this.memoryDataSize = function("wasmtime_memory_data_size");
    this.newTrap = function("wasmtime_trap_new");
    this.newError = function("wasmtime_error_new");
    this.version = readVersion();
    // Called here, so that nothing has to be linked later, when memory may be short.
    invoke("wasm_trap_delete", newTrap());
    invoke("wasmtime_error_delete", newError());
  }

  /**
   * Loads a library, or returns the one that was loaded from this file. It is never unloaded.
   *
   * @throws IllegalStateException if it cannot be loaded or is of another version
   */
  static LibWasmtime load(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    if (!Files.isRegularFile(absolute)) {
      throw new IllegalStateException("wasmtime library not found: " + absolute);
    }
    return LOADED.computeIfAbsent(absolute, LibWasmtime::open);
  }

  private static LibWasmtime open(Path file) {
    LibWasmtime library;
    try {
      library = new LibWasmtime(SymbolLookup.libraryLookup(file, Arena.global()));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "cannot load %s; is it wasmtime's C library for this machine?".formatted(file), e);
    }
    if (!library.version.equals(String.valueOf(MAJOR))) {
      throw new IllegalStateException(
          "%s is wasmtime %s; this adapter needs version %d"
              .formatted(file, library.version, MAJOR));
    }
    return library;
  }

  /** Returns the major version, or the text in its place. */
  String version() {
    return version;
  }

  private MemorySegment function(String name) {
    return functions.computeIfAbsent(
        name,
        missing ->
            symbols
                .find(missing)
                .orElseThrow(
                    () ->
                        new IllegalStateException(
                            "the wasmtime library has no function %s; this adapter needs version %d"
                                .formatted(missing, MAJOR))));
  }

  private static FunctionDescriptor descriptor(int words) {
    MemoryLayout[] parameters = new MemoryLayout[words];
    Arrays.fill(parameters, ValueLayout.JAVA_LONG);
    return FunctionDescriptor.of(ValueLayout.JAVA_LONG, parameters);
  }

  private static MethodHandle unbound(int words) {
    return LINKER.downcallHandle(descriptor(words));
  }

  private static synchronized MethodHandle spreading(int words) {
    if (SPREADING[words] == null) {
      SPREADING[words] = unbound(words).asSpreader(1, long[].class, words);
    }
    return SPREADING[words];
  }

  // ---- calls ----

  /** Calls any function; not for fast paths. */
  long invoke(String function, long... words) {
    try {
      return (long) spreading(words.length).invokeExact(function(function), words);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  /** Calls a function that returns {@code bool}. */
  boolean test(String function, long... words) {
    return (byte) invoke(function, words) != 0;
  }

  /** Calls a guest; returns an error, or 0. */
  long callGuest(long context, long function, long values, long slots, long trap) {
    try {
      return (long) CALL.invokeExact(call, context, function, values, slots, trap);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  long memoryData(long context, long memory) {
    try {
      return (long) LEAF.invokeExact(memoryData, context, memory);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  long memoryDataSize(long context, long memory) {
    try {
      return (long) LEAF.invokeExact(memoryDataSize, context, memory);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  /** Creates a trap, without an allocation on the heap. */
  long newTrap() {
    try {
      return (long) TWO.invokeExact(newTrap, REASON.address(), REASON.byteSize() - 1);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  /** Creates an error, without an allocation on the heap. */
  long newError() {
    try {
      return (long) TWO.invokeExact(newError, REASON.address(), 0L);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  private static RuntimeException unchecked(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException runtime ? runtime : new IllegalStateException(thrown);
  }

  // ---- texts ----

  /** Returns the text of a {@code wasm_byte_vec_t}, and frees it. */
  String takeText(MemorySegment vector) {
    String text = text(vector);
    invoke("wasm_byte_vec_delete", vector.address());
    return text.endsWith("\0") ? text.substring(0, text.length() - 1) : text;
  }

  /** Returns the text of a {@code wasm_byte_vec_t}, cut if it is very long. */
  static String text(MemorySegment vector) {
    long length = Math.min(MOST_TEXT, vector.get(ValueLayout.JAVA_LONG, 0));
    return new String(bytes(vector.get(ValueLayout.JAVA_LONG, 8), length), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(long address, long length) {
    return PROCESS.asSlice(address, length).toArray(ValueLayout.JAVA_BYTE);
  }

  /** Returns the message of an error, and frees it. */
  String takeError(long error) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment message = arena.allocate(16, 8);
      invoke("wasmtime_error_message", error, message.address());
      return takeText(message);
    } finally {
      invoke("wasmtime_error_delete", error);
    }
  }

  /**
   * Compiles an empty module, whose serialized form starts with the compiler's version: an ELF
   * header, a format number, the length of the version and the version.
   */
  private String readVersion() {
    long engine = invoke("wasm_engine_new");
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment binary =
          arena.allocateFrom(ValueLayout.JAVA_BYTE, new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0});
      MemorySegment result = arena.allocate(16, 8);
      long error =
          invoke(
              "wasmtime_module_new", engine, binary.address(), binary.byteSize(), result.address());
      if (error != 0) {
        throw new IllegalStateException("wasmtime: " + takeError(error));
      }
      long module = result.get(ValueLayout.JAVA_LONG, 0);
      error = invoke("wasmtime_module_serialize", module, result.address());
      invoke("wasmtime_module_delete", module);
      if (error != 0) {
        throw new IllegalStateException("wasmtime: " + takeError(error));
      }
      int header = 64;
      byte[] start = bytes(result.get(ValueLayout.JAVA_LONG, 8), header + 34);
      invoke("wasm_byte_vec_delete", result.address());
      int length = start[header + 1];
      return length > 0 && length <= 32
          ? new String(start, header + 2, length, StandardCharsets.UTF_8)
          : "of an unknown version";
    } finally {
      invoke("wasm_engine_delete", engine);
    }
  }
}
