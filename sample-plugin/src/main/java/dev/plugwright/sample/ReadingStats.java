package dev.plugwright.sample;

import java.time.Duration;
import java.util.Map;

/**
 * How long a chapter is.
 *
 * @param words the number of words in the running text, without code
 * @param readingTime how long an average reader needs for text and code
 * @param codeBlocks the number of code blocks by language; a block without one counts as {@code
 *     text}
 */
public record ReadingStats(int words, Duration readingTime, Map<String, Integer> codeBlocks) {}
