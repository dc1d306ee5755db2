package dev.plugwright.sample;

/**
 * A heading of a chapter.
 *
 * @param level 1 for the largest heading to 6 for the smallest
 * @param text the words of the heading, without markup
 * @param anchor the id of the heading in the chapter's HTML
 * @param line the line of the heading in the chapter's file, from 1
 */
public record Heading(int level, String text, String anchor, int line) {}
