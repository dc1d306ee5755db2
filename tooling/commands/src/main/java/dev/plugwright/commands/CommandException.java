package dev.plugwright.commands;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a command cannot do its work: a file is missing or unreadable, or an argument is not
 * what the command expects. The message says what to do.
 */
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message what is wrong, where, and what to do
   */
  public CommandException(String message) {
    this(message, null);
  }

  /**
   * Creates an exception.
   *
   * @param message what is wrong, where, and what to do
   * @param cause the cause
   */
  public CommandException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
