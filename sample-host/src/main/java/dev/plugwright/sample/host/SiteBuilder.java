package dev.plugwright.sample.host;

import dev.plugwright.sample.Chapter;
import dev.plugwright.sample.Site;
import dev.plugwright.sample.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends every chapter of a folder through the plugins. */
public final class SiteBuilder {

  private final PluginChain plugins;
  private final Progress progress;

  /** Creates a builder on top of loaded plugins. */
  public SiteBuilder(PluginChain plugins, Progress progress) {
    this.plugins = plugins;
    this.progress = progress;
  }

  /**
   * Builds the site.
   *
   * @param title the title; without one it is that of the first chapter
   */
  public BuiltSite build(SourceFolder folder, Optional<String> title) {
    List<Source> sources = folder.sources();
    plugins.begin(new Site(sources, folder.files()));
    List<Chapter> chapters = new ArrayList<>();
    for (Source source : sources) {
      progress.chapter(chapters.size() + 1, sources.size(), source.path());
      chapters.add(plugins.process(Chapter.of(source)));
    }
    progress.done();
    return new BuiltSite(
        title.orElseGet(() -> chapters.getFirst().title()),
        List.copyOf(chapters),
        plugins.reports());
  }
}
