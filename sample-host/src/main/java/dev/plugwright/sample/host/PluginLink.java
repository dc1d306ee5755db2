package dev.plugwright.sample.host;

import dev.plugwright.runtime.PluginException;
import dev.plugwright.runtime.PluginInstance;
import dev.plugwright.runtime.PluginModule;
import dev.plugwright.runtime.PluginStatistics;
import dev.plugwright.sample.Chapter;
import dev.plugwright.sample.ChapterException;
import dev.plugwright.sample.ChapterPlugin;
import dev.plugwright.sample.ChapterProblem;
import dev.plugwright.sample.Finding;
import dev.plugwright.sample.PluginInfo;
import dev.plugwright.sample.Severity;
import dev.plugwright.sample.Site;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One plugin of the chain. Whatever it does, the chain goes on: a chapter that it cannot work on
 * stays as it was and gets a finding, and a plugin that broke is replaced by a fresh instance.
 */
final class PluginLink implements AutoCloseable {

  private final PluginModule module;
  private final PluginInfo info;
  private PluginInstance<ChapterPlugin> instance;
  private Site site;
  private PluginStatistics before = new PluginStatistics(0, 0, 0);
  private long failures;
  private long nanosToBegin;
  private final List<Long> nanosPerChapter = new ArrayList<>();

  PluginLink(PluginModule module) {
    this.module = module;
    this.instance = module.instantiate(ChapterPlugin.class);
    this.info = instance.proxy().info();
  }

  /** Shows the plugin the whole site. */
  void begin(Site site) {
    this.site = site;
    long start = System.nanoTime();
    instance.proxy().begin(site);
    nanosToBegin += System.nanoTime() - start;
  }

  /** Returns what the plugin makes of the chapter. */
  Chapter process(Chapter chapter) {
    long start = System.nanoTime();
    try {
      Chapter processed = instance.proxy().process(chapter);
      if (processed.path().equals(chapter.path())) {
        return processed;
      }
      return failed(chapter, 0, "made another chapter of it: " + processed.path());
    } catch (ChapterException refused) {
      int line = refused.problem() instanceof ChapterProblem.FrontMatter matter ? matter.line() : 0;
      return failed(chapter, line, refused.getMessage());
    } catch (PluginException broken) {
      restart();
      return failed(chapter, 0, broken.getMessage());
    } finally {
      nanosPerChapter.add(System.nanoTime() - start);
    }
  }

  PluginReport report() {
    PluginStatistics all = statistics();
    return new PluginReport(
        module.name(),
        info,
        module.sha256(),
        module.size(),
        all.calls(),
        failures,
        Duration.ofNanos(nanosToBegin + sum(nanosPerChapter)),
        Duration.ofNanos(median(nanosPerChapter)),
        all.bytesIn(),
        all.bytesOut());
  }

  @Override
  public void close() {
    instance.close();
  }

  private Chapter failed(Chapter chapter, int line, String message) {
    failures++;
    return chapter.with(
        new Finding(Severity.ERROR, "not-processed", line, info.name() + ": " + message));
  }

  private void restart() {
    before = statistics();
    instance.close();
    instance = module.instantiate(ChapterPlugin.class);
    instance.proxy().begin(site);
  }

  private static long sum(List<Long> nanos) {
    return nanos.stream().mapToLong(Long::longValue).sum();
  }

  private static long median(List<Long> nanos) {
    return nanos.isEmpty() ? 0 : nanos.stream().sorted().toList().get(nanos.size() / 2);
  }

  private PluginStatistics statistics() {
    PluginStatistics now = instance.statistics();
    return new PluginStatistics(
        before.calls() + now.calls(),
        before.bytesIn() + now.bytesIn(),
        before.bytesOut() + now.bytesOut());
  }
}
