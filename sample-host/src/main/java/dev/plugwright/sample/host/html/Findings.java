package dev.plugwright.sample.host.html;

import dev.plugwright.sample.Finding;
import dev.plugwright.sample.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Findings, coloured by severity. */
final class Findings {

  private Findings() {}

  /** The CSS class of a severity, which is also its name for people. */
  static String name(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  /** The box above a chapter; nothing if the chapter is without fault. */
  static String box(List<Finding> findings) {
    if (findings.isEmpty()) {
      return "";
    }
    return """
    <details class="findings" open>
    <summary>%s%s</summary>
    <ul>
    %s</ul>
    </details>
    """
        .formatted(
            findings.size() == 1 ? "1 finding" : findings.size() + " findings",
            badges(findings),
            Html.each(findings, Findings::row));
  }

  /** A number for every severity that occurs, the worst first. */
  static String badges(List<Finding> findings) {
    StringBuilder badges = new StringBuilder();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      long count = findings.stream().filter(finding -> finding.severity() == severity).count();
      if (count > 0) {
        badges.append(" <span class=\"badge %s\">%d %1$s</span>".formatted(name(severity), count));
      }
    }
    return badges.toString();
  }

  /** A dot in the colour of the worst finding; nothing if there is none or it is of no weight. */
  static String dot(List<Finding> findings) {
    Optional<Severity> worst =
        findings.stream().map(Finding::severity).max(Comparator.naturalOrder());
    return worst
        .filter(severity -> severity != Severity.INFO)
        .map(
            severity ->
                "<span class=\"dot %s\" title=\"%s\"></span>"
                    .formatted(name(severity), "worst finding: " + name(severity)))
        .orElse("");
  }

  /** Where in its file a finding is. */
  static String line(Finding finding) {
    return finding.line() > 0 ? "line " + finding.line() : "";
  }

  private static String row(Finding finding) {
    return """
    <li class="%s"><span class="severity">%1$s</span><span class="message">%s</span>\
    <span class="line">%s</span><code>%s</code></li>
    """
        .formatted(
            name(finding.severity()),
            Html.text(finding.message()),
            line(finding),
            Html.text(finding.rule()));
  }
}
