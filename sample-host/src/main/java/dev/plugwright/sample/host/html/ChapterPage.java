package dev.plugwright.sample.host.html;

import dev.plugwright.sample.Chapter;
import dev.plugwright.sample.Heading;
import dev.plugwright.sample.ReadingStats;
import dev.plugwright.sample.host.BuiltSite;
import dev.plugwright.sample.host.Texts;
import java.util.ArrayList;
import java.util.List;

/** The page of one chapter. */
final class ChapterPage {

  private final BuiltSite site;
  private final Page page;

  ChapterPage(BuiltSite site, Page page) {
    this.site = site;
    this.page = page;
  }

  /** The page of the chapter at a position of the site. */
  String of(int position) {
    Chapter chapter = site.chapters().get(position);
    String path = Links.page(chapter.path());
    String main =
        """
        <div class="meta">%s</div>
        %s<article>
        %s</article>
        <footer class="steps">%s%s</footer>
        """
            .formatted(
                meta(chapter),
                Findings.box(chapter.findings()),
                chapter.html().isEmpty() ? unrendered(chapter) : chapter.html(),
                step(path, position - 1, "previous"),
                step(path, position + 1, "next"));
    return page.of(
        path,
        chapter.title() + " - " + site.title(),
        chapter.attributes(),
        main,
        contents(chapter.contents()));
  }

  private static String meta(Chapter chapter) {
    List<String> facts = new ArrayList<>();
    facts.add("<code>" + Html.text(chapter.path()) + "</code>");
    String author = chapter.attributes().get("author");
    if (author != null) {
      facts.add(Html.text(author));
    }
    chapter.stats().ifPresent(stats -> facts.addAll(length(stats)));
    return Html.each(facts, fact -> "<span>" + fact + "</span>");
  }

  private static List<String> length(ReadingStats stats) {
    List<String> facts = new ArrayList<>();
    facts.add(Texts.minutes(stats.readingTime()) + " to read");
    facts.add(Texts.count(stats.words(), "word"));
    int blocks = stats.codeBlocks().values().stream().mapToInt(Integer::intValue).sum();
    if (blocks > 0) {
      String languages = String.join(", ", stats.codeBlocks().keySet());
      facts.add(Texts.count(blocks, "code block") + " (" + Html.text(languages) + ")");
    }
    return facts;
  }

  /** A chapter that no plugin could render is shown as its author wrote it. */
  private static String unrendered(Chapter chapter) {
    return "<h1>%s</h1>\n<pre><code>%s</code></pre>\n"
        .formatted(Html.text(chapter.title()), Html.text(chapter.markdown()));
  }

  private String step(String from, int position, String name) {
    if (position < 0 || position >= site.chapters().size()) {
      return "";
    }
    Chapter chapter = site.chapters().get(position);
    return "<a class=\"%s\" rel=\"%s\" href=\"%s\"><small>%1$s</small>%s</a>"
        .formatted(
            name,
            name.equals("next") ? "next" : "prev",
            Links.between(from, Links.page(chapter.path())),
            Html.text(chapter.title()));
  }

  /** The table of contents; the chapter's own title and small headings are left out. */
  private static String contents(List<Heading> headings) {
    List<Heading> shown =
        headings.stream().filter(heading -> heading.level() == 2 || heading.level() == 3).toList();
    if (shown.size() < 2) {
      return "";
    }
    return """
    <aside class="contents" aria-label="On this page">
    <p>On this page</p>
    <ul>
    %s</ul>
    </aside>
    """
        .formatted(
            Html.each(
                shown,
                heading ->
                    "<li class=\"level%d\"><a href=\"%s\">%s</a></li>\n"
                        .formatted(
                            heading.level(),
                            Links.anchor(heading.anchor()),
                            Html.text(heading.text()))));
  }
}
