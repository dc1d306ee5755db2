package dev.plugwright.example;

import dev.plugwright.annotations.Unsigned;
import dev.plugwright.annotations.WasmPlugin;

/** Works on texts. */
@WasmPlugin
public interface TextTools {
  /** Counts the words of a text. */
  int wordCount(String text);

  /** Shortens a text to a number of characters. */
  Summary summary(String text, @Unsigned int limit) throws NoSummaryException;

  /** Tells the plugin its language; the default does nothing. */
  default void setLanguage(String language) {}

  /** A short form of a text. */
  record Summary(String text, int words) {}

  /** Why a text has no summary. */
  sealed interface Problem {
    /** There is no text. */
    record Empty() implements Problem {}

    /** There is more text than a summary is made of. */
    record TooLong(@Unsigned int limit, @Unsigned int length) implements Problem {}
  }

  /** Thrown when a text has no summary. */
  final class NoSummaryException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    public NoSummaryException(Problem problem) {
      super(problem.toString());
      this.problem = problem;
    }

    public Problem problem() {
      return problem;
    }
  }
}
