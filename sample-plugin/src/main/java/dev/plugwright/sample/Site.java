package dev.plugwright.sample;

import java.util.List;
import java.util.Set;

/**
 * The whole site before any plugin has worked on it. All paths are relative to the source folder,
 * with {@code /} between the names.
 *
 * @param sources the text of every chapter, in reading order
 * @param files every other file of the source folder that a chapter may link to
 */
public record Site(List<Source> sources, Set<String> files) {}
