package dev.plugwright.sample.host.html;

import java.net.URI;
import java.net.URISyntaxException;

/** Where things are in the output folder, and the way from one to the other. */
final class Links {

  /** The folder that repeats the source folder, so that the chapters' own links stay right. */
  static final String CHAPTERS = "chapters/";

  private Links() {}

  /** The page of a chapter: {@code chapters/docs/guide.html} for {@code docs/guide.md}. */
  static String page(String chapterPath) {
    return CHAPTERS + chapterPath.substring(0, chapterPath.lastIndexOf('.')) + ".html";
  }

  /** The way from a page up to the output folder: {@code ../../} or nothing. */
  static String up(String page) {
    return "../".repeat((int) page.chars().filter(c -> c == '/').count());
  }

  /** The link from one page to another, ready for an attribute. */
  static String between(String from, String to) {
    return Html.text(up(from) + encoded(to));
  }

  /** The link to an anchor of the same page, ready for an attribute. */
  static String anchor(String name) {
    return Html.text("#" + encoded(name));
  }

  private static String encoded(String path) {
    try {
      // The slash keeps a colon in the first name from looking like a scheme.
      return new URI(null, null, "/" + path, null).getRawPath().substring(1);
    } catch (URISyntaxException impossible) {
      throw new IllegalArgumentException(path, impossible);
    }
  }
}
