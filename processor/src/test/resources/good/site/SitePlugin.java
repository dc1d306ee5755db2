package site;

import dev.plugwright.annotations.WasmName;
import dev.plugwright.annotations.WasmPlugin;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks and changes the chapters of a site.
 *
 * <p>One instance works on one {@link Site} at a time.
 */
@WasmPlugin
public interface SitePlugin {
  /**
   * Called once, before the first chapter.
   *
   * @param site the site
   */
  default void begin(Site site) {}

  /** Changes one chapter. */
  Chapter process(Chapter chapter, Site site) throws ProblemException;

  /** Looks for problems in {@code text}. */
  List<Finding> check(String path, String text, Map<String, Integer> limits);

  int wordCount(String text);

  @WasmName("word_count_between")
  int wordCount(String text, int from, int to);

  byte[] compress(byte[] data, boolean best);

  default Optional<Severity> worst(List<Finding> findings) {
    return findings.stream().map(Finding::severity).max(Severity::compareTo);
  }

  void reset() throws LimitException;

  static SitePlugin none() {
    return null;
  }

  private int helper() {
    return 0;
  }
}
