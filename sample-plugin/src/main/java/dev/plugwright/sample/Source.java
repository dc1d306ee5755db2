package dev.plugwright.sample;

/**
 * A chapter as its author wrote it.
 *
 * @param path the chapter's file, such as {@code docs/guide.md}
 * @param markdown the text of that file
 */
public record Source(String path, String markdown) {}
