package dev.plugwright;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;

/** The options of a pool. Immutable; {@link #toBuilder} starts a modified copy. */
public final class PoolOptions {
  private static final int MAX_SIZE = 10_000;

  /** Over 100 years; more does not fit into nanoseconds. */
  private static final Duration MAX_DURATION = Duration.ofDays(40_000);

  private final int maxSize;
  private final int minIdle;
  private final Duration borrowTimeout;
  private final Duration idleTimeout;
  private final OptionalLong maxCallsPerInstance;
  private final OptionalLong recycleAboveMemoryBytes;
  private final StatePolicy state;
  private final boolean fair;

  private PoolOptions(Builder builder) {
    this.maxSize = builder.maxSize;
    this.minIdle = Math.min(builder.minIdle, builder.maxSize);
    this.borrowTimeout = builder.borrowTimeout;
    this.idleTimeout = builder.idleTimeout;
    this.maxCallsPerInstance = builder.maxCallsPerInstance;
    this.recycleAboveMemoryBytes = builder.recycleAboveMemoryBytes;
    this.state = builder.state;
    this.fair = builder.fair;
  }

  /** Returns the default options. */
  public static PoolOptions defaults() {
    return builder().build();
  }

  /** Returns a builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts with these options. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.maxSize = maxSize;
    builder.minIdle = minIdle;
    builder.borrowTimeout = borrowTimeout;
    builder.idleTimeout = idleTimeout;
    builder.maxCallsPerInstance = maxCallsPerInstance;
    builder.recycleAboveMemoryBytes = recycleAboveMemoryBytes;
    builder.state = state;
    builder.fair = fair;
    return builder;
  }

  /** Returns the maximum number of instances. */
  public int maxSize() {
    return maxSize;
  }

  /** Returns how many idle instances are kept ready, as far as {@link #maxSize} allows. */
  public int minIdle() {
    return minIdle;
  }

  /** Returns how long a call or lease waits for an instance. */
  public Duration borrowTimeout() {
    return borrowTimeout;
  }

  /** Returns after how long an idle instance is closed, unless {@link #minIdle} keeps it. */
  public Duration idleTimeout() {
    return idleTimeout;
  }

  /** Returns after how many calls an instance is replaced; empty for never. */
  public OptionalLong maxCallsPerInstance() {
    return maxCallsPerInstance;
  }

  /** Returns above how many bytes of memory an instance is replaced; empty for never. */
  public OptionalLong recycleAboveMemoryBytes() {
    return recycleAboveMemoryBytes;
  }

  /** Returns what happens to the state that calls and leases leave behind. */
  public StatePolicy state() {
    return state;
  }

  /** Returns whether waiting threads are served in order of arrival. */
  public boolean fair() {
    return fair;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PoolOptions that
        && maxSize == that.maxSize
        && minIdle == that.minIdle
        && borrowTimeout.equals(that.borrowTimeout)
        && idleTimeout.equals(that.idleTimeout)
        && maxCallsPerInstance.equals(that.maxCallsPerInstance)
        && recycleAboveMemoryBytes.equals(that.recycleAboveMemoryBytes)
        && state == that.state
        && fair == that.fair;
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        maxSize,
        minIdle,
        borrowTimeout,
        idleTimeout,
        maxCallsPerInstance,
        recycleAboveMemoryBytes,
        state,
        fair);
  }

  @Override
  public String toString() {
    return ("PoolOptions[maxSize %d, minIdle %d, borrowTimeout %s, idleTimeout %s,"
            + " maxCallsPerInstance %s, recycleAboveMemoryBytes %s, state %s, fair %s]")
        .formatted(
            maxSize,
            minIdle,
            borrowTimeout,
            idleTimeout,
            text(maxCallsPerInstance),
            text(recycleAboveMemoryBytes),
            state,
            fair);
  }

  private static String text(OptionalLong limit) {
    return limit.isPresent() ? String.valueOf(limit.getAsLong()) : "none";
  }

  /** Collects options. Not thread-safe. */
  public static final class Builder {
    private int maxSize = Runtime.getRuntime().availableProcessors();
    private int minIdle = 1;
    private Duration borrowTimeout = Duration.ofSeconds(30);
    private Duration idleTimeout = Duration.ofMinutes(10);
    private OptionalLong maxCallsPerInstance = OptionalLong.empty();
    private OptionalLong recycleAboveMemoryBytes = OptionalLong.empty();
    private StatePolicy state = StatePolicy.KEEP;
    private boolean fair = true;

    private Builder() {}

    /** Sets the maximum number of instances; by default the number of processors. */
    public Builder maxSize(int instances) {
      maxSize = (int) within("maxSize", instances, 1, MAX_SIZE);
      return this;
    }

    /**
     * Sets how many idle instances are kept ready, as far as {@link #maxSize} allows; 1 if not set.
     * They are started with the pool, which reports a plugin that fails to start.
     */
    public Builder minIdle(int instances) {
      minIdle = (int) within("minIdle", instances, 0, MAX_SIZE);
      return this;
    }

    /** Sets how long a call or lease waits for an instance; 30 seconds if not set. */
    public Builder borrowTimeout(Duration timeout) {
      borrowTimeout = within("borrowTimeout", timeout, Duration.ZERO);
      return this;
    }

    /** Sets after how long an idle instance is closed; 10 minutes if not set. */
    public Builder idleTimeout(Duration timeout) {
      idleTimeout = within("idleTimeout", timeout, Duration.ofMillis(1));
      return this;
    }

    /** Sets after how many calls an instance is replaced; never if not set. */
    public Builder maxCallsPerInstance(long calls) {
      maxCallsPerInstance =
          OptionalLong.of(within("maxCallsPerInstance", calls, 1, Long.MAX_VALUE));
      return this;
    }

    /**
     * Sets above how many bytes of memory an instance is replaced: a Wasm memory never shrinks;
     * never if not set.
     */
    public Builder recycleAboveMemoryBytes(long bytes) {
      recycleAboveMemoryBytes =
          OptionalLong.of(within("recycleAboveMemoryBytes", bytes, 1, Long.MAX_VALUE));
      return this;
    }

    /** Sets what happens to the state that calls and leases leave; kept if not set. */
    public Builder state(StatePolicy policy) {
      state = Objects.requireNonNull(policy, "policy");
      return this;
    }

    /**
     * Sets whether waiting threads are served in order of arrival; {@code true} by default. Without
     * it, short calls under contention have a higher throughput, and waiting times vary more.
     */
    public Builder fair(boolean inOrder) {
      fair = inOrder;
      return this;
    }

    /** Returns the options. A {@link #minIdle} above {@link #maxSize} is lowered to it. */
    public PoolOptions build() {
      return new PoolOptions(this);
    }

    private static long within(String option, long value, long least, long most) {
      if (value < least || value > most) {
        throw new IllegalArgumentException(
            "%s is %d; it must be from %d to %d".formatted(option, value, least, most));
      }
      return value;
    }

    private static Duration within(String option, Duration value, Duration least) {
      if (value.compareTo(least) < 0 || value.compareTo(MAX_DURATION) > 0) {
        throw new IllegalArgumentException(
            "%s is %s; it must be from %s to %s".formatted(option, value, least, MAX_DURATION));
      }
      return value;
    }
  }
}
