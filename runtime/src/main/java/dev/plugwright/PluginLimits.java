package dev.plugwright;

import java.time.Duration;
import java.util.Objects;

/**
 * The limits of a plugin. Immutable; {@link #toBuilder} starts a modified copy.
 *
 * <table>
 * <caption>The limits of both presets</caption>
 * <tr><th>limit<th>defaults<th>strict<th>exceeded
 * <tr><td>{@link #deadline()}<td>30 s<td>1 s<td>{@link PluginTimeoutException}
 * <tr><td>{@link #startUp()}<td>30 s<td>3 s<td>{@link PluginTimeoutException}
 * <tr><td>{@link #fuel()}<td>off<td>off<td>{@link PluginFuelException}
 * <tr><td>{@link #memoryBytes()}<td>512 MiB<td>64 MiB<td>{@link PluginMemoryException}
 * <tr><td>{@link #tableEntries()}<td>100,000<td>100,000<td>growth is refused to the plugin
 * <tr><td>{@link #moduleBytes()}<td>64 MiB<td>16 MiB<td>{@link PluginLimitException}
 * <tr><td>{@link #argumentBytes()}<td>256 MiB<td>16 MiB<td>{@link PluginLimitException}
 * <tr><td>{@link #resultBytes()}<td>256 MiB<td>16 MiB<td>{@link PluginLimitException}
 * <tr><td>{@link #callDepth()}<td>64<td>16<td>{@link PluginLimitException}
 * <tr><td>{@link #logLineBytes()}<td>8 KiB<td>1 KiB<td>the line is cut
 * <tr><td>{@link #logBytes()}<td>256 KiB<td>16 KiB<td>further lines of the call are dropped
 * </table>
 */
public final class PluginLimits {
  private static final int KIBIBYTE = 1 << 10;
  private static final int MEBIBYTE = 1 << 20;
  private static final int MAX_VALUE_BYTES = 1 << 30;
  private static final long MAX_MEMORY_BYTES = 1L << 32;
  private static final int PAGE = 1 << 16;

  private static final PluginLimits DEFAULTS =
      new Builder()
          .deadline(Duration.ofSeconds(30))
          .startUp(Duration.ofSeconds(30))
          .memoryBytes(512L * MEBIBYTE)
          .tableEntries(100_000)
          .moduleBytes(64 * MEBIBYTE)
          .argumentBytes(256 * MEBIBYTE)
          .resultBytes(256 * MEBIBYTE)
          .callDepth(64)
          .logLineBytes(8 * KIBIBYTE)
          .logBytes(256 * KIBIBYTE)
          .build();

  private static final PluginLimits STRICT =
      new Builder()
          .deadline(Duration.ofSeconds(1))
          .startUp(Duration.ofSeconds(3))
          .memoryBytes(64L * MEBIBYTE)
          .tableEntries(100_000)
          .moduleBytes(16 * MEBIBYTE)
          .argumentBytes(16 * MEBIBYTE)
          .resultBytes(16 * MEBIBYTE)
          .callDepth(16)
          .logLineBytes(KIBIBYTE)
          .logBytes(16 * KIBIBYTE)
          .build();

  private final Values values;

  /** The values, with the equality of a record. */
  private record Values(
      Duration deadline,
      Duration startUp,
      long fuel,
      long memoryBytes,
      int tableEntries,
      int moduleBytes,
      int argumentBytes,
      int resultBytes,
      int callDepth,
      int logLineBytes,
      int logBytes) {}

  private PluginLimits(Values values) {
    this.values = values;
  }

  /** Returns limits for trusted plugins, which catch accidents. */
  public static PluginLimits defaults() {
    return DEFAULTS;
  }

  /** Returns limits for untrusted plugins. */
  public static PluginLimits strict() {
    return STRICT;
  }

  /** Returns a builder that starts with these limits. */
  public Builder toBuilder() {
    return new Builder()
        .deadline(deadline())
        .startUp(startUp())
        .fuel(fuel())
        .memoryBytes(memoryBytes())
        .tableEntries(tableEntries())
        .moduleBytes(moduleBytes())
        .argumentBytes(argumentBytes())
        .resultBytes(resultBytes())
        .callDepth(callDepth())
        .logLineBytes(logLineBytes())
        .logBytes(logBytes());
  }

  /**
   * Returns how long a call may take, host functions and nested calls included; zero if there is no
   * deadline.
   */
  public Duration deadline() {
    return values.deadline;
  }

  /**
   * Returns how long an instance may take to start, which includes its start function and {@code
   * _initialize}; zero if there is no deadline.
   */
  public Duration startUp() {
    return values.startUp;
  }

  /** Returns the fuel of a call in units; 0 if fuel is not counted. */
  public long fuel() {
    return values.fuel;
  }

  /** Returns the maximum size of a memory in bytes, a multiple of 65,536. */
  public long memoryBytes() {
    return values.memoryBytes;
  }

  /** Returns the maximum number of entries of a table. */
  public int tableEntries() {
    return values.tableEntries;
  }

  /** Returns the maximum size of a module in bytes. */
  public int moduleBytes() {
    return values.moduleBytes;
  }

  /**
   * Returns the maximum size in bytes of one argument of a call, or of one reply of a host
   * function.
   */
  public int argumentBytes() {
    return values.argumentBytes;
  }

  /**
   * Returns the maximum size in bytes of one result of a call, or of one argument of a host
   * function.
   */
  public int resultBytes() {
    return values.resultBytes;
  }

  /** Returns the maximum depth of nested calls from host to plugin. */
  public int callDepth() {
    return values.callDepth;
  }

  /** Returns the maximum size in bytes of one log line of a plugin. */
  public int logLineBytes() {
    return values.logLineBytes;
  }

  /** Returns the maximum number of bytes that a plugin logs in one call. */
  public int logBytes() {
    return values.logBytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PluginLimits limits && limits.values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString().replaceFirst("Values", "PluginLimits");
  }

  /** Collects limits. Not thread-safe. */
  public static final class Builder {
    private Duration deadline = Duration.ZERO;
    private Duration startUp = Duration.ZERO;
    private long fuel;
    private long memoryBytes;
    private int tableEntries;
    private int moduleBytes;
    private int argumentBytes;
    private int resultBytes;
    private int callDepth;
    private int logLineBytes;
    private int logBytes;

    private Builder() {}

    /**
     * Sets how long a call may take, host functions and nested calls included. The plugin is
     * stopped soon after, usually within 50 ms.
     *
     * @param budget zero for no deadline
     */
    public Builder deadline(Duration budget) {
      deadline = notNegative("deadline", budget);
      return this;
    }

    /**
     * Sets how long an instance may take to start, which includes its start function and {@code
     * _initialize}.
     *
     * @param budget zero for no deadline
     */
    public Builder startUp(Duration budget) {
      startUp = notNegative("startUp", budget);
      return this;
    }

    /**
     * Sets how much fuel a call has. The same call of the same plugin uses the same fuel on every
     * engine and machine. Fuel does not limit time: keep the deadline.
     *
     * @param units the fuel; 0 turns counting off, which is faster
     */
    public Builder fuel(long units) {
      if (units < 0) {
        throw new IllegalArgumentException("fuel is %d; it must not be negative".formatted(units));
      }
      fuel = units;
      return this;
    }

    /**
     * Sets the maximum size of a memory.
     *
     * @param bytes from 64 KiB to 4 GiB; rounded down to a multiple of 64 KiB, the unit in which
     *     memories grow
     */
    public Builder memoryBytes(long bytes) {
      if (bytes < PAGE || bytes > MAX_MEMORY_BYTES) {
        throw new IllegalArgumentException(
            "memoryBytes is %d; it must be from %d to %d".formatted(bytes, PAGE, MAX_MEMORY_BYTES));
      }
      memoryBytes = bytes / PAGE * PAGE;
      return this;
    }

    /** Sets the maximum number of entries of a table. */
    public Builder tableEntries(int entries) {
      tableEntries = positive("tableEntries", entries, Integer.MAX_VALUE);
      return this;
    }

    /**
     * Sets the maximum size of a module in bytes. It is a limit of an engine and has no effect in a
     * spec, whose module is loaded already.
     */
    public Builder moduleBytes(int bytes) {
      moduleBytes = positive("moduleBytes", bytes, Integer.MAX_VALUE);
      return this;
    }

    /**
     * Sets the maximum size in bytes of one argument of a call, or of one reply of a host function.
     */
    public Builder argumentBytes(int bytes) {
      argumentBytes = positive("argumentBytes", bytes, MAX_VALUE_BYTES);
      return this;
    }

    /**
     * Sets the maximum size in bytes of one result of a call, or of one argument of a host
     * function.
     */
    public Builder resultBytes(int bytes) {
      resultBytes = positive("resultBytes", bytes, MAX_VALUE_BYTES);
      return this;
    }

    /** Sets the maximum depth of nested calls from host to plugin. */
    public Builder callDepth(int calls) {
      callDepth = positive("callDepth", calls, 1024);
      return this;
    }

    /** Sets the maximum size in bytes of one log line of a plugin. */
    public Builder logLineBytes(int bytes) {
      logLineBytes = positive("logLineBytes", bytes, MAX_VALUE_BYTES);
      return this;
    }

    /** Sets the maximum number of bytes that a plugin logs in one call. */
    public Builder logBytes(int bytes) {
      logBytes = positive("logBytes", bytes, MAX_VALUE_BYTES);
      return this;
    }

    /** Returns the limits. */
    public PluginLimits build() {
      return new PluginLimits(
          new Values(
              deadline,
              startUp,
              fuel,
              memoryBytes,
              tableEntries,
              moduleBytes,
              argumentBytes,
              resultBytes,
              callDepth,
              logLineBytes,
              logBytes));
    }

    private static int positive(String limit, int value, int most) {
      if (value <= 0 || value > most) {
        throw new IllegalArgumentException(
            "%s is %d; it must be from 1 to %d".formatted(limit, value, most));
      }
      return value;
    }

    private static Duration notNegative(String limit, Duration value) {
      Objects.requireNonNull(value, limit);
      if (value.isNegative()) {
        throw new IllegalArgumentException(
            "%s is %s; it must not be negative".formatted(limit, value));
      }
      return value;
    }
  }
}
