package dev.plugwright.internal.instance;

import dev.plugwright.spi.engine.GuestMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The guest memory that arguments are written to: one chunk, which is kept from call to call and
 * replaced by a larger one when it is too small.
 *
 * <p>A nested call writes behind the arguments of the outer one, which the guest still borrows. For
 * the same reason a chunk that is too small is not freed while a call that used it is running.
 */
public final class StagingBuffer {
  /** Every argument starts at a multiple of this. */
  static final int ALIGNMENT = 16;

  private static final int FIRST_CAPACITY = 4 << 10;

  /**
   * A larger chunk is freed after the call, so that one large argument does not occupy memory
   * forever.
   */
  private static final int KEPT_CAPACITY = 4 << 20;

  private final GuestAllocator allocator;
  private final GuestMemory memory;
  private final int limit;
  private final List<Chunk> outgrown = new ArrayList<>();

  private @Nullable Chunk chunk;
  private int cursor;

  /** A piece of guest memory; {@code base} is {@code address} rounded up to the alignment. */
  private record Chunk(int address, int size, int base, int capacity) {}

  /** The state of the buffer between calls; see {@link #restore}. */
  static final class State {
    private final @Nullable Chunk chunk;

    private State(@Nullable Chunk chunk) {
      this.chunk = chunk;
    }
  }

  /**
   * Creates the buffer, without memory yet.
   *
   * @param limit bytes of arguments at most
   */
  StagingBuffer(GuestAllocator allocator, GuestMemory memory, int limit) {
    this.allocator = allocator;
    this.memory = memory;
    this.limit = limit;
  }

  /** Returns the position of the next argument, to be passed to {@link #release}. */
  public int mark() {
    return cursor;
  }

  /**
   * Makes room for an argument.
   *
   * @return its address, a multiple of {@link #ALIGNMENT}
   */
  public int place(long length) {
    int start = cursor;
    if (chunk == null || start + length > chunk.capacity) {
      replace(length);
      start = 0;
    }
    cursor = (int) (start + length + ALIGNMENT - 1 & -ALIGNMENT);
    return Objects.requireNonNull(chunk).base + start;
  }

  /** Frees what was placed since the mark. */
  public void release(int mark, boolean outermost) {
    // A chunk allocated since the mark holds no older arguments, so any position in it is right.
    cursor = Math.min(cursor, mark);
    if (outermost) {
      cursor = 0;
      if (!outgrown.isEmpty() || chunk != null && chunk.size > KEPT_CAPACITY) {
        tidy();
      }
    }
  }

  /** Forgets the memory, after a fault that leaves it undefined. */
  void forget() {
    outgrown.clear();
    chunk = null;
    cursor = 0;
  }

  /** Takes the first chunk now, unless there is one or the guest has no room for it. */
  void prepare() {
    if (chunk == null) {
      try {
        place(0);
        cursor = 0;
      } catch (StagingException e) {
        // The first argument fails with a message.
      }
    }
  }

  /** Returns the state of the buffer between calls. */
  State state() {
    return new State(chunk);
  }

  /** Restores the buffer, after the guest's memory was restored. */
  void restore(State state) {
    outgrown.clear();
    chunk = state.chunk;
    cursor = 0;
  }

  private void tidy() {
    for (Chunk old : outgrown) {
      allocator.free(old.address, old.size);
    }
    outgrown.clear();
    if (chunk != null && chunk.size > KEPT_CAPACITY) {
      allocator.free(chunk.address, chunk.size);
      chunk = null;
    }
  }

  private void replace(long length) {
    if (length > limit) {
      throw new StagingException(
          "takes %d bytes, more than the limit of %d".formatted(length, limit), Kind.LIMIT, length);
    }
    if (chunk != null) {
      if (cursor == 0) {
        allocator.free(chunk.address, chunk.size);
      } else {
        outgrown.add(chunk);
      }
      chunk = null;
    }
    long capacity = Math.max(FIRST_CAPACITY, Long.highestOneBit(Math.max(1, length)) * 2);
    chunk = allocate((int) Math.min(capacity, Math.max(length, limit)), length);
  }

  private Chunk allocate(int capacity, long length) {
    int size = capacity + ALIGNMENT;
    int address = allocator.allocate(size);
    long start = Integer.toUnsignedLong(address);
    if (address == 0) {
      throw new StagingException(
          "takes %d bytes, but %s cannot provide %d bytes"
              .formatted(length, allocator.name(), capacity),
          Kind.NO_ROOM,
          size);
    }
    if (start + size > memory.size()) {
      throw new StagingException(
          "cannot be staged: the plugin's allocator returned 0x%x for %d bytes, outside its memory"
              .formatted(start, size),
          Kind.INVALID,
          size);
    }
    int base = (int) (start + ALIGNMENT - 1 & -ALIGNMENT);
    return new Chunk(address, size, base, capacity);
  }

  /** Why there is no room for an argument. */
  public enum Kind {
    /** The limit for arguments is exceeded. */
    LIMIT,
    /** The guest has no more memory. */
    NO_ROOM,
    /** The guest's allocator returned an invalid address. */
    INVALID
  }

  /** Thrown when there is no room for an argument; the caller adds the name of the argument. */
  public static final class StagingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final long bytes;

    /**
     * Constructs the exception.
     *
     * @param bytes how many were requested
     */
    public StagingException(String reason, Kind kind, long bytes) {
      super(reason, null, false, false);
      this.kind = kind;
      this.bytes = bytes;
    }

    /** Returns whether the limit for arguments is exceeded. */
    public boolean isLimit() {
      return kind == Kind.LIMIT;
    }

    /**
     * Returns whether the guest has no room because its memory may not grow any more.
     *
     * @param instance the instance of the guest
     */
    public boolean isOutOfMemory(Instance instance) {
      GuestMemory memory = instance.memory();
      return kind == Kind.NO_ROOM
          && memory != null
          && MemoryFailures.exceeds(memory, bytes, instance.limits().memoryBytes());
    }
  }
}
