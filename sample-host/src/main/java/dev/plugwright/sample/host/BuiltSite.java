package dev.plugwright.sample.host;

import dev.plugwright.sample.Chapter;
import dev.plugwright.sample.Severity;
import java.time.Duration;
import java.util.List;

/**
 * A site that the plugins have worked on.
 *
 * @param title the site's title
 * @param chapters the finished chapters, in reading order
 * @param plugins the plugins, in the order of their work
 */
public record BuiltSite(String title, List<Chapter> chapters, List<PluginReport> plugins) {

  /** Returns how many findings of a severity there are in the whole site. */
  public long findings(Severity severity) {
    return chapters.stream()
        .flatMap(chapter -> chapter.findings().stream())
        .filter(finding -> finding.severity() == severity)
        .count();
  }

  /** Returns how many words there are in the whole site. */
  public long words() {
    return chapters.stream()
        .flatMap(chapter -> chapter.stats().stream())
        .mapToLong(stats -> stats.words())
        .sum();
  }

  /** Returns how long a reader needs for the whole site. */
  public Duration readingTime() {
    return chapters.stream()
        .flatMap(chapter -> chapter.stats().stream())
        .map(stats -> stats.readingTime())
        .reduce(Duration.ZERO, Duration::plus);
  }
}
