package dev.plugwright.sample;

/** Why a plugin could not work on a chapter. */
public sealed interface ChapterProblem {

  /**
   * The chapter is longer than the plugin is willing to read.
   *
   * @param bytes the size of the chapter's text
   * @param limit the largest size that the plugin takes
   */
  record TooLarge(int bytes, int limit) implements ChapterProblem {}

  /**
   * The {@code key: value} lines at the top of the chapter cannot be read.
   *
   * @param line the line at fault, from 1
   * @param reason what is wrong with it
   */
  record FrontMatter(int line, String reason) implements ChapterProblem {}
}
