package dev.plugwright.sample.host.html;

import dev.plugwright.sample.Chapter;
import dev.plugwright.sample.host.BuiltSite;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** What all pages have in common: head, stylesheet, the list of chapters at the side. */
final class Page {

  /** Attributes of a chapter that search engines read. */
  private static final Set<String> META = Set.of("author", "description", "keywords");

  /** No script runs in a page, whatever a plugin puts into it. */
  private static final String POLICY =
      "default-src 'none'; img-src * data:; style-src 'unsafe-inline'";

  private static final String STYLE = resource("site.css");

  private final BuiltSite site;

  Page(BuiltSite site) {
    this.site = site;
  }

  /**
   * A whole page.
   *
   * @param path the page in the output folder
   * @param title the title of the page, not yet escaped
   * @param attributes the chapter's attributes
   * @param main the HTML in the middle
   * @param aside the HTML at the right
   */
  String of(String path, String title, Map<String, String> attributes, String main, String aside) {
    String index = Links.between(path, SiteWriter.INDEX);
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="%s">
    %s<title>%s</title>
    <style>
    %s</style>
    </head>
    <body>
    <input type="checkbox" id="menu" hidden>
    <nav class="sidebar" aria-label="Chapters">
    <div class="brand"><a href="%s">%s</a><label for="menu">Chapters</label></div>
    %s</nav>
    <main>
    %s</main>
    %s</body>
    </html>
    """
        .formatted(
            POLICY,
            meta(attributes),
            Html.text(title),
            STYLE,
            index,
            Html.text(site.title()),
            navigation(path),
            main,
            aside);
  }

  private static String meta(Map<String, String> attributes) {
    return Html.each(
        attributes.entrySet().stream().filter(entry -> META.contains(entry.getKey())).toList(),
        entry ->
            "<meta name=\"%s\" content=\"%s\">\n"
                .formatted(Html.text(entry.getKey()), Html.text(entry.getValue())));
  }

  private String navigation(String path) {
    StringBuilder list = new StringBuilder("<ul>\n");
    list.append(entry(path, SiteWriter.INDEX, "Overview", ""));
    String folder = "";
    for (Chapter chapter : site.chapters()) {
      String file = chapter.path();
      String in = file.substring(0, Math.max(0, file.lastIndexOf('/')));
      if (!in.equals(folder)) {
        list.append("<li class=\"folder\">").append(Html.text(in)).append("</li>\n");
        folder = in;
      }
      list.append(entry(path, Links.page(file), chapter.title(), Findings.dot(chapter.findings())));
    }
    return list.append("</ul>\n").toString();
  }

  private static String entry(String path, String page, String title, String mark) {
    return "<li><a href=\"%s\"%s>%s</a>%s</li>\n"
        .formatted(
            Links.between(path, page),
            page.equals(path) ? " aria-current=\"page\"" : "",
            Html.text(title),
            mark);
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
