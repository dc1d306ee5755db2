package dev.plugwright.sample.host;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginException;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginModule;
import dev.plugwright.Wasi;
import dev.plugwright.sample.Chapter;
import dev.plugwright.sample.ChapterException;
import dev.plugwright.sample.ChapterPlugin;
import dev.plugwright.sample.ChapterProblem;
import dev.plugwright.sample.Finding;
import dev.plugwright.sample.PluginInfo;
import dev.plugwright.sample.Severity;
import dev.plugwright.sample.Site;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One plugin: loads it, calls it, keeps count.
 *
 * <p>A plugin that fails does not stop the others. A chapter that it cannot process is passed on
 * unchanged, with a finding; after a panic the next chapter gets a new instance.
 */
final class PluginStep {

  private final PluginEngine engine;
  private final Path file;
  private final Site site;
  private PluginModule module;
  private PluginInstance<ChapterPlugin> instance; // null if it could not be started
  private PluginInfo info;
  private final List<String> failures = new ArrayList<>();
  private int chapters;
  private int refusals;
  private long nanos;

  PluginStep(PluginEngine engine, Path file, Site site) {
    this.engine = engine;
    this.file = file;
    this.site = site;
    start();
  }

  private void start() {
    try {
      if (module == null) {
        module = engine.load(file);
      }
      // Clocks and random numbers, which plugins in Go need, and nothing else of WASI.
      instance = module.bind(ChapterPlugin.class).wasi(Wasi.none()).instantiate();
      info = instance.api().info();
      instance.api().begin(site);
    } catch (PluginException failure) { // not a plugin, another contract, a panic
      failures.add(failure.getMessage());
      stop();
    }
  }

  private void stop() {
    if (instance != null) {
      instance.close();
      instance = null;
    }
  }

  /** Returns the chapter with what the plugin adds to it. */
  Chapter process(Chapter chapter) {
    if (instance == null) {
      return chapter;
    }
    long start = System.nanoTime();
    try {
      Chapter processed = instance.api().process(chapter);
      chapters++;
      return processed;
    } catch (ChapterException refusal) { // declared by the contract: the instance stays usable
      refusals++;
      int line = refusal.problem() instanceof ChapterProblem.FrontMatter matter ? matter.line() : 0;
      return chapter.with(notProcessed(line, info.name() + ": " + refusal.getMessage()));
    } catch (PluginException failure) { // a panic, for example: the instance is unusable
      failures.add(failure.getMessage());
      stop();
      start();
      return chapter.with(notProcessed(0, failure.getMessage()));
    } finally {
      nanos += System.nanoTime() - start;
    }
  }

  private static Finding notProcessed(int line, String message) {
    return new Finding(Severity.ERROR, "not-processed", line, message);
  }

  /** Closes the plugin and returns what it did. */
  PluginReport finish() {
    stop();
    return new PluginReport(
        String.valueOf(file.getFileName()),
        Optional.ofNullable(info),
        chapters,
        nanos / 1_000_000,
        result(),
        List.copyOf(failures));
  }

  private String result() {
    if (info == null) {
      return "not loaded";
    }
    if (!failures.isEmpty()) {
      return failures.size() + " failed";
    }
    return refusals > 0 ? refusals + " refused" : "ok";
  }
}
