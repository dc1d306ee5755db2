package dev.plugwright.sample.host;

import dev.plugwright.runtime.PluginEngine;
import dev.plugwright.sample.Chapter;
import dev.plugwright.sample.Site;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The plugins of a folder, which work on a chapter one after the other. */
public final class PluginChain implements AutoCloseable {

  private final List<PluginLink> links = new ArrayList<>();

  private PluginChain() {}

  /** Loads every {@code .wasm} file of the folder, in the order of the file names. */
  public static PluginChain load(PluginEngine engine, Path folder)
      throws IOException, BadInputException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.wasm")) {
      found.forEach(files::add);
    }
    if (files.isEmpty()) {
      throw new BadInputException("there is no plugin, *.wasm, in " + folder);
    }
    files.sort(null);
    PluginChain chain = new PluginChain();
    try {
      for (Path file : files) {
        chain.links.add(new PluginLink(engine.load(file)));
      }
    } catch (RuntimeException failure) {
      chain.close();
      throw failure;
    }
    return chain;
  }

  /** Returns the number of plugins. */
  public int size() {
    return links.size();
  }

  /** Shows the whole site to every plugin. */
  public void begin(Site site) {
    links.forEach(link -> link.begin(site));
  }

  /** Returns what is left of the chapter when every plugin has worked on it. */
  public Chapter process(Chapter chapter) {
    Chapter processed = chapter;
    for (PluginLink link : links) {
      processed = link.process(processed);
    }
    return processed;
  }

  /** Returns what every plugin has done so far. */
  public List<PluginReport> reports() {
    return links.stream().map(PluginLink::report).toList();
  }

  @Override
  public void close() {
    links.forEach(PluginLink::close);
  }
}
