package dev.plugwright.internal.instance;

import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.GuestMemory;
import dev.plugwright.spi.engine.TrapKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes the failures of guests whose memory was not allowed to grow. A refused {@code
 * memory.grow} is a result that the guest handles, so the failure depends on its language: a panic,
 * an {@code unreachable} in a known function, or an {@code unreachable} while the memory is full.
 */
public final class MemoryFailures {
  /** The messages of the Rust library, and of that of C, when they panic in place of an abort. */
  private static final Pattern PANIC =
      Pattern.compile("memory allocation of \\d+ bytes failed|^out of memory$");

  /** Functions that end a program whose allocation failed: of Rust, AssemblyScript and Go. */
  private static final Pattern FUNCTION =
      Pattern.compile(
          "handle_alloc_error|rust_oom|alloc_error_handler|__rg_oom"
              + "|tlsf/growMemory|runtime\\.throw.*out of memory");

  /** A memory with less room than this counts as full: allocators ask for more than they need. */
  private static final long NEARLY = 1 << 20;

  private MemoryFailures() {}

  /**
   * Returns what the guest said about its lack of memory, or an empty text; {@code null} if the
   * failure has another cause.
   *
   * @param trap how the guest ended
   * @param panic what its panic said
   * @param memory the guest's memory
   * @param limit the most bytes of it
   */
  public static @Nullable String detail(
      EngineException.Trap trap,
      Optional<PanicSlot.Panic> panic,
      @Nullable GuestMemory memory,
      long limit) {
    if (panic.isPresent()) {
      String message = panic.get().message();
      return PANIC.matcher(message).find() ? message : null;
    }
    boolean unreachable = trap.kind() == TrapKind.UNREACHABLE;
    return unreachable && (ranOut(trap.guestStack()) || isFull(memory, limit)) ? "" : null;
  }

  /** Returns whether one of the functions ends programs that have no memory. */
  private static boolean ranOut(List<String> stack) {
    return stack.stream()
        .distinct()
        .map(RustSymbol::readable)
        .anyMatch(it -> FUNCTION.matcher(it).find());
  }

  private static boolean isFull(@Nullable GuestMemory memory, long limit) {
    return memory != null && memory.size() + Math.min(NEARLY, limit / 16) > limit;
  }

  /**
   * Returns whether this many more bytes, and what an allocator needs for them, would exceed the
   * limit.
   */
  static boolean exceeds(GuestMemory memory, long bytes, long limit) {
    return memory.size() + bytes + 2 * GuestMemory.PAGE > limit;
  }
}
