package dev.plugwright.sample;

/** Thrown by a plugin that can do nothing with a chapter. */
public class ChapterException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient ChapterProblem problem;

  /** Creates the exception for a problem; its message says the same in words. */
  public ChapterException(ChapterProblem problem) {
    super(describe(problem));
    this.problem = problem;
  }

  /** Returns what the plugin reported. */
  public ChapterProblem problem() {
    return problem;
  }

  private static String describe(ChapterProblem problem) {
    return switch (problem) {
      case ChapterProblem.TooLarge large ->
          "the chapter has " + large.bytes() + " bytes; the limit is " + large.limit();
      case ChapterProblem.FrontMatter matter ->
          "front matter, line " + matter.line() + ": " + matter.reason();
    };
  }
}
