package dev.plugwright.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A chapter on its way through the plugins.
 *
 * @param path the chapter's file, relative to the source folder, such as {@code docs/guide.md}
 * @param title the title; the name of the file until a plugin finds a better one
 * @param markdown the text that the author wrote
 * @param html the text as HTML, to be put into a page as it is; empty until a plugin renders it
 * @param contents the table of contents, in the order of the text
 * @param stats how long the chapter is, if a plugin has measured it
 * @param findings what plugins found wrong with the chapter
 * @param assets files of the source folder that the page shows or links to, such as images
 * @param attributes whatever else is known about the chapter, such as {@code author} and {@code
 *     description}
 */
public record Chapter(
    String path,
    String title,
    String markdown,
    String html,
    List<Heading> contents,
    Optional<ReadingStats> stats,
    List<Finding> findings,
    Set<String> assets,
    Map<String, String> attributes) {

  /** Returns the chapter as it is before the first plugin. */
  public static Chapter of(Source source) {
    String fileName = source.path().substring(source.path().lastIndexOf('/') + 1);
    int dot = fileName.lastIndexOf('.');
    String title = dot > 0 ? fileName.substring(0, dot) : fileName;
    return new Chapter(
        source.path(),
        title,
        source.markdown(),
        "",
        List.of(),
        Optional.empty(),
        List.of(),
        Set.of(),
        Map.of());
  }

  /** Returns the same chapter with one more finding. */
  public Chapter with(Finding finding) {
    List<Finding> more = new ArrayList<>(findings);
    more.add(finding);
    return new Chapter(
        path, title, markdown, html, contents, stats, List.copyOf(more), assets, attributes);
  }
}
