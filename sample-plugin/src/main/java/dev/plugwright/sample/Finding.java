package dev.plugwright.sample;

/**
 * Something a plugin found wrong with a chapter.
 *
 * @param severity how bad it is
 * @param rule the rule that was broken, such as {@code missing-anchor}
 * @param line the line in the chapter's file, from 1; 0 if the finding is about the whole chapter
 * @param message what is wrong, for the author to read
 */
public record Finding(Severity severity, String rule, int line, String message) {}
