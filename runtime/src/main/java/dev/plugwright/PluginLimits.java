package dev.plugwright;

/** How much a plugin may use. Immutable; {@link #toBuilder} changes a copy. */
public final class PluginLimits {
  private static final int MEBIBYTE = 1 << 20;
  private static final int MAX_VALUE_BYTES = 1 << 30;

  private static final PluginLimits DEFAULTS =
      new Builder()
          .moduleBytes(64 * MEBIBYTE)
          .argumentBytes(256 * MEBIBYTE)
          .resultBytes(256 * MEBIBYTE)
          .callDepth(64)
          .logLineBytes(8 << 10)
          .logBytesPerCall(256 << 10)
          .build();

  private static final PluginLimits STRICT =
      new Builder()
          .moduleBytes(16 * MEBIBYTE)
          .argumentBytes(16 * MEBIBYTE)
          .resultBytes(16 * MEBIBYTE)
          .callDepth(16)
          .logLineBytes(1 << 10)
          .logBytesPerCall(16 << 10)
          .build();

  private final int moduleBytes;
  private final int argumentBytes;
  private final int resultBytes;
  private final int callDepth;
  private final int logLineBytes;
  private final int logBytesPerCall;

  private PluginLimits(Builder builder) {
    this.moduleBytes = builder.moduleBytes;
    this.argumentBytes = builder.argumentBytes;
    this.resultBytes = builder.resultBytes;
    this.callDepth = builder.callDepth;
    this.logLineBytes = builder.logLineBytes;
    this.logBytesPerCall = builder.logBytesPerCall;
  }

  /**
   * Returns the limits for plugins of one's own, which catch accidents: modules of 64 MiB,
   * arguments and results of 256 MiB, 64 nested calls, log lines of 8 KiB and 256 KiB of them in a
   * call.
   */
  public static PluginLimits defaults() {
    return DEFAULTS;
  }

  /**
   * Returns the limits for plugins of strangers: modules of 16 MiB, arguments and results of 16
   * MiB, 16 nested calls, log lines of 1 KiB and 16 KiB of them in a call.
   */
  public static PluginLimits strict() {
    return STRICT;
  }

  /** Returns a builder that starts with these limits. */
  public Builder toBuilder() {
    return new Builder()
        .moduleBytes(moduleBytes)
        .argumentBytes(argumentBytes)
        .resultBytes(resultBytes)
        .callDepth(callDepth)
        .logLineBytes(logLineBytes)
        .logBytesPerCall(logBytesPerCall);
  }

  /** Returns the most bytes of a module. */
  public int moduleBytes() {
    return moduleBytes;
  }

  /** Returns the most bytes of one argument of a call, or of one reply of a host function. */
  public int argumentBytes() {
    return argumentBytes;
  }

  /** Returns the most bytes of one result of a call, or of one argument of a host function. */
  public int resultBytes() {
    return resultBytes;
  }

  /** Returns the most calls from host to plugin, one inside the other. */
  public int callDepth() {
    return callDepth;
  }

  /** Returns the most bytes of a line that a plugin logs; longer lines are cut. */
  public int logLineBytes() {
    return logLineBytes;
  }

  /**
   * Returns the most bytes that a plugin logs in one call; further lines are left out. A nested
   * call counts for itself.
   */
  public int logBytesPerCall() {
    return logBytesPerCall;
  }

  /** Collects limits. Not thread-safe. */
  public static final class Builder {
    private int moduleBytes;
    private int argumentBytes;
    private int resultBytes;
    private int callDepth;
    private int logLineBytes;
    private int logBytesPerCall;

    private Builder() {}

    /** Sets the most bytes of a module. */
    public Builder moduleBytes(int bytes) {
      moduleBytes = positive("moduleBytes", bytes, Integer.MAX_VALUE);
      return this;
    }

    /** Sets the most bytes of one argument of a call, or of one reply of a host function. */
    public Builder argumentBytes(int bytes) {
      argumentBytes = positive("argumentBytes", bytes, MAX_VALUE_BYTES);
      return this;
    }

    /** Sets the most bytes of one result of a call, or of one argument of a host function. */
    public Builder resultBytes(int bytes) {
      resultBytes = positive("resultBytes", bytes, MAX_VALUE_BYTES);
      return this;
    }

    /** Sets the most calls from host to plugin, one inside the other. */
    public Builder callDepth(int calls) {
      callDepth = positive("callDepth", calls, 1024);
      return this;
    }

    /** Sets the most bytes of a line that a plugin logs. */
    public Builder logLineBytes(int bytes) {
      logLineBytes = positive("logLineBytes", bytes, 1 << 20);
      return this;
    }

    /** Sets the most bytes that a plugin logs in one call. */
    public Builder logBytesPerCall(int bytes) {
      logBytesPerCall = positive("logBytesPerCall", bytes, Integer.MAX_VALUE);
      return this;
    }

    /** Returns the limits. */
    public PluginLimits build() {
      return new PluginLimits(this);
    }

    private static int positive(String limit, int value, int most) {
      if (value <= 0 || value > most) {
        throw new IllegalArgumentException(
            "%s is %d; it must be from 1 to %d".formatted(limit, value, most));
      }
      return value;
    }
  }
}
