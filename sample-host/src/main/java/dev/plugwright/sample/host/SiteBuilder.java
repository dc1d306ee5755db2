package dev.plugwright.sample.host;

import dev.plugwright.PluginEngine;
import dev.plugwright.sample.Chapter;
import dev.plugwright.sample.Site;
import dev.plugwright.sample.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Sends every chapter of a site through every plugin. */
final class SiteBuilder {

  /**
   * A site after the last plugin.
   *
   * @param engine the WebAssembly engine, for people
   * @param chapters the processed chapters, in the order of the site
   * @param plugins what each plugin did, in the order of the calls
   */
  record Result(String engine, List<Chapter> chapters, List<PluginReport> plugins) {}

  private SiteBuilder() {}

  /** Loads the plugins and calls each of them for each chapter. */
  static Result build(Site site, List<Path> pluginFiles) {
    try (PluginEngine engine = PluginEngine.create()) {
      List<PluginStep> steps = new ArrayList<>();
      for (Path file : pluginFiles) {
        steps.add(new PluginStep(engine, file, site));
      }
      List<Chapter> chapters = new ArrayList<>();
      for (Source source : site.sources()) {
        Chapter chapter = Chapter.of(source);
        for (PluginStep step : steps) {
          chapter = step.process(chapter);
        }
        chapters.add(chapter);
      }
      String description = engine.info().description();
      return new Result(description, chapters, steps.stream().map(PluginStep::finish).toList());
    }
  }
}
