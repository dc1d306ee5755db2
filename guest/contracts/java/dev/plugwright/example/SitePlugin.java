package dev.plugwright.example;

import dev.plugwright.annotations.WasmPlugin;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;

/** A plugin of the site generator. */
@WasmPlugin
public interface SitePlugin {
  /** Called once before the first chapter. */
  default void begin(Site site) {}

  /** Changes a chapter. */
  Chapter process(Chapter chapter, Site site) throws ChapterException;

  /** Called once after the last chapter. */
  default void end(Site site) {}

  /** Adds up numbers. */
  long sum(long[] numbers);

  /** Counts words. */
  int wordCount(String text);

  /** The site that chapters are part of. */
  record Site(String title) {}

  /** One page of the site. */
  record Chapter(
      String path,
      List<String> tags,
      Map<String, Integer> links,
      Severity severity,
      Shape shape,
      OptionalDouble score,
      Instant edited,
      UUID id) {}

  /** How bad a problem is. */
  enum Severity {
    INFO,
    WARNING
  }

  /** Something to draw. */
  sealed interface Shape {
    record Empty() implements Shape {}

    record Circle(double radius) implements Shape {}

    record Poly(int[] points, boolean closed) implements Shape {}
  }

  /** Why a chapter was refused. */
  record Problem(int line, String text) {}

  /** Thrown when a chapter is refused. */
  final class ChapterException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    public ChapterException(Problem problem) {
      super(problem.text());
      this.problem = problem;
    }

    public Problem problem() {
      return problem;
    }
  }
}
