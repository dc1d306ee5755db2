package dev.plugwright.sample.host.html;

import dev.plugwright.sample.Chapter;
import dev.plugwright.sample.host.BuiltSite;
import dev.plugwright.sample.host.SourceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Writes a site into a folder: an index, a page for every chapter, the files they refer to. */
public final class SiteWriter {

  /** The page that one opens first. */
  public static final String INDEX = "index.html";

  private final Path output;

  /** Creates a writer for an output folder, which need not exist yet. */
  public SiteWriter(Path output) {
    this.output = output;
  }

  /** Writes all pages of a site that was built from a folder. */
  public void write(BuiltSite site, SourceFolder folder) throws IOException {
    Page page = new Page(site);
    ChapterPage chapterPage = new ChapterPage(site, page);
    List<Chapter> chapters = site.chapters();
    for (int position = 0; position < chapters.size(); position++) {
      Chapter chapter = chapters.get(position);
      write(Links.page(chapter.path()), chapterPage.of(position));
      copy(chapter, folder);
    }
    write(INDEX, new IndexPage(site, page).html());
  }

  private void write(String path, String html) throws IOException {
    Path file = output.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, html);
  }

  /** Copies what a chapter refers to. A plugin may name any path: only the folder's files count. */
  private void copy(Chapter chapter, SourceFolder folder) throws IOException {
    for (String asset : chapter.assets()) {
      if (folder.files().contains(asset)) {
        Path file = output.resolve(Links.CHAPTERS + asset);
        Files.createDirectories(file.getParent());
        Files.copy(folder.root().resolve(asset), file, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
