package dev.plugwright.engine.wasmtime;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How much of its stack a thread has left. Guest code and the JVM share it; a guest that ran into
 * the end would end the process. Known on Linux only, for x86-64 and aarch64.
 */
@SuppressWarnings("restricted")
final class NativeStack {
  /** {@code mov rax, rsp; ret}. */
  private static final byte[] X86_64 = {0x48, (byte) 0x89, (byte) 0xE0, (byte) 0xC3};

  /** {@code mov x0, sp; ret}. */
  private static final byte[] AARCH64 = {
    (byte) 0xE0, 3, 0, (byte) 0x91, (byte) 0xC0, 3, 0x5F, (byte) 0xD6
  };

  private static final Linker LINKER = Linker.nativeLinker();
  private static final FunctionDescriptor WORD = FunctionDescriptor.of(ValueLayout.JAVA_LONG);
  private static final @Nullable MethodHandle POINTER = stackPointer();
  private static final @Nullable MethodHandle SELF = POINTER == null ? null : leaf("pthread_self");

  private static final ThreadLocal<Bounds> BOUNDS = new ThreadLocal<>();

  /** The lowest address of the stack of a thread of the system. */
  private record Bounds(long thread, long lowest) {}

  private NativeStack() {}

  /** Returns a number of bytes, a very large one where it is not known. */
  static long remaining() {
    if (POINTER == null || SELF == null) {
      return Long.MAX_VALUE;
    }
    try {
      long pointer = (long) POINTER.invokeExact();
      Bounds bounds = BOUNDS.get();
      // The carrier of a virtual thread may have changed.
      if (bounds == null
          || Thread.currentThread().isVirtual() && bounds.thread != (long) SELF.invokeExact()) {
        bounds = bounds((long) SELF.invokeExact());
        BOUNDS.set(bounds);
      }
      return pointer - bounds.lowest;
    } catch (Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable MethodHandle stackPointer() {
    if (!System.getProperty("os.name", "").equals("Linux")) {
      return null;
    }
    byte[] code =
        switch (System.getProperty("os.arch", "").toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64" -> X86_64;
          case "aarch64" -> AARCH64;
          default -> null;
        };
    try {
      return code == null
          ? null
          : LINKER.downcallHandle(executable(code), WORD, Linker.Option.critical(false));
    } catch (Throwable notHere) {
      return null;
    }
  }

  /** Puts code into a page that can be executed. */
  private static MemorySegment executable(byte[] code) throws Throwable {
    int page = 4096;
    int readWrite = 3;
    int readExecute = 5;
    int privateAnonymous = 0x22;
    MethodHandle map =
        function(
            "mmap",
            FunctionDescriptor.of(
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_LONG));
    MethodHandle protect =
        function(
            "mprotect",
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_INT));
    long address = (long) map.invokeExact(0L, (long) page, readWrite, privateAnonymous, -1, 0L);
    if (address == -1) {
      throw new IllegalStateException("mmap");
    }
    MemorySegment memory = MemorySegment.ofAddress(address).reinterpret(page);
    MemorySegment.copy(code, 0, memory, ValueLayout.JAVA_BYTE, 0, code.length);
    if ((int) protect.invokeExact(address, (long) page, readExecute) != 0) {
      throw new IllegalStateException("mprotect");
    }
    return memory;
  }

  private static Bounds bounds(long self) throws Throwable {
    FunctionDescriptor twoWords =
        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);
    FunctionDescriptor threeWords = twoWords.appendArgumentLayouts(ValueLayout.JAVA_LONG);
    FunctionDescriptor oneWord = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment attributes = arena.allocate(256, 16);
      MemorySegment lowest = arena.allocate(16, 8);
      if ((int) function("pthread_getattr_np", twoWords).invokeExact(self, attributes.address())
          != 0) {
        return new Bounds(self, 0);
      }
      int error =
          (int)
              function("pthread_attr_getstack", threeWords)
                  .invokeExact(attributes.address(), lowest.address(), lowest.address() + 8);
      int ignored =
          (int) function("pthread_attr_destroy", oneWord).invokeExact(attributes.address());
      return new Bounds(self, error == 0 ? lowest.get(ValueLayout.JAVA_LONG, 0) : 0);
    }
  }

  private static MethodHandle function(String name, FunctionDescriptor type) {
    return LINKER.downcallHandle(LINKER.defaultLookup().find(name).orElseThrow(), type);
  }

  private static @Nullable MethodHandle leaf(String name) {
    return LINKER
        .defaultLookup()
        .find(name)
        .map(symbol -> LINKER.downcallHandle(symbol, WORD, Linker.Option.critical(false)))
        .orElse(null);
  }
}
