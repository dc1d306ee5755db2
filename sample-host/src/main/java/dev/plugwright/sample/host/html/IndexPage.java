package dev.plugwright.sample.host.html;

import dev.plugwright.sample.Chapter;
import dev.plugwright.sample.Finding;
import dev.plugwright.sample.Severity;
import dev.plugwright.sample.host.BuiltSite;
import dev.plugwright.sample.host.PluginReport;
import dev.plugwright.sample.host.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The page that one sees first: the chapters as cards, all findings, the plugins. */
final class IndexPage {

  private record Row(Chapter chapter, Finding finding) {}

  private final BuiltSite site;
  private final Page page;

  IndexPage(BuiltSite site, Page page) {
    this.site = site;
    this.page = page;
  }

  String html() {
    String main =
        """
        <h1>%s</h1>
        <div class="meta">%s</div>
        <section class="cards">
        %s</section>
        %s%s"""
            .formatted(
                Html.text(site.title()),
                Html.each(totals(), fact -> "<span>" + fact + "</span>"),
                Html.each(site.chapters(), IndexPage::card),
                findings(),
                plugins());
    return page.of(SiteWriter.INDEX, site.title(), Map.of(), main, "");
  }

  private List<String> totals() {
    List<String> facts = new ArrayList<>();
    facts.add(Texts.count(site.chapters().size(), "chapter"));
    facts.add(Texts.count(site.words(), "word"));
    facts.add(Texts.minutes(site.readingTime()) + " to read");
    facts.add(Texts.count(site.plugins().size(), "plugin"));
    facts.add(Texts.count(site.findings(Severity.ERROR), "error"));
    facts.add(Texts.count(site.findings(Severity.WARNING), "warning"));
    return facts;
  }

  private static String card(Chapter chapter) {
    String facts =
        chapter
            .stats()
            .map(
                stats ->
                    Texts.minutes(stats.readingTime()) + " · " + Texts.count(stats.words(), "word"))
            .orElse("");
    return """
    <a class="card" href="%s"><strong>%s</strong><code>%s</code><p>%s</p><small>%s%s</small></a>
    """
        .formatted(
            Links.between(SiteWriter.INDEX, Links.page(chapter.path())),
            Html.text(chapter.title()),
            Html.text(chapter.path()),
            Html.text(chapter.attributes().getOrDefault("description", "")),
            facts,
            Findings.badges(chapter.findings()));
  }

  private String findings() {
    List<Row> rows = new ArrayList<>();
    for (Chapter chapter : site.chapters()) {
      chapter.findings().forEach(finding -> rows.add(new Row(chapter, finding)));
    }
    if (rows.isEmpty()) {
      return "";
    }
    rows.sort((a, b) -> b.finding().severity().compareTo(a.finding().severity()));
    return """
    <h2 id="findings">Findings</h2>
    <div class="table"><table>
    <thead><tr><th>Severity</th><th>Chapter</th><th>Line</th><th>What</th><th>Rule</th></tr></thead>
    <tbody>
    %s</tbody>
    </table></div>
    """
        .formatted(Html.each(rows, IndexPage::row));
  }

  private static String row(Row row) {
    Finding finding = row.finding();
    return """
    <tr><td><span class="badge %s">%1$s</span></td><td><a href="%s">%s</a></td>\
    <td class="number">%s</td><td>%s</td><td><code>%s</code></td></tr>
    """
        .formatted(
            Findings.name(finding.severity()),
            Links.between(SiteWriter.INDEX, Links.page(row.chapter().path())),
            Html.text(row.chapter().path()),
            finding.line() > 0 ? finding.line() : "",
            Html.text(finding.message()),
            Html.text(finding.rule()));
  }

  private String plugins() {
    return """
    <h2 id="plugins">Plugins</h2>
    <p class="note">Every page was made by these WebAssembly modules, in this order.</p>
    <div class="table"><table>
    <thead><tr><th>Plugin</th><th>Version</th><th>SHA-256</th><th class="number">Size</th>\
    <th class="number">Calls</th><th class="number">Time</th><th class="number">In</th>\
    <th class="number">Out</th></tr></thead>
    <tbody>
    %s</tbody>
    </table></div>
    """
        .formatted(Html.each(site.plugins(), IndexPage::plugin));
  }

  private static String plugin(PluginReport plugin) {
    return """
    <tr><td><strong>%s</strong><br><small>%s</small></td><td>%s</td><td><code title="%s">%s</code></td>\
    <td class="number">%s</td><td class="number">%s</td><td class="number">%s</td>\
    <td class="number">%s</td><td class="number">%s</td></tr>
    """
        .formatted(
            Html.text(plugin.info().name()),
            Html.text(plugin.info().summary()),
            Html.text(plugin.info().version()),
            plugin.sha256(),
            plugin.sha256().substring(0, 12),
            Texts.kilobytes(plugin.size()),
            Texts.count(plugin.calls()),
            Texts.milliseconds(plugin.time().toNanos()),
            Texts.kilobytes(plugin.bytesIn()),
            Texts.kilobytes(plugin.bytesOut()));
  }
}
