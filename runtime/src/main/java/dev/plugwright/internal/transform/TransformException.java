package dev.plugwright.internal.transform;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Thrown when a module cannot be changed as asked, or exceeds a limit before it runs. */
public final class TransformException extends Exception {
  private static final long serialVersionUID = 1L;

  private final @Nullable String limit;

  TransformException(@Nullable String limit, String message) {
    super(message);
    this.limit = limit;
  }

  /** Returns the limit that the module exceeds, as {@code PluginLimits} calls it. */
  public Optional<String> limit() {
    return Optional.ofNullable(limit);
  }

  /** Thrown within the transforms; {@link Transforms#apply} turns it into the checked exception. */
  static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String limit;

    Refusal(@Nullable String limit, String message) {
      super(message, null, false, false);
      this.limit = limit;
    }

    TransformException checked() {
      return new TransformException(limit, String.valueOf(getMessage()));
    }
  }
}
