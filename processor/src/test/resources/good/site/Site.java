package site;

import java.util.Map;

/**
 * A whole site.
 *
 * @param title what browsers show
 * @param baseUrl where it will be, <em>without</em> a slash at the end
 * @param settings anything else
 */
public record Site(String title, String baseUrl, Map<String, String> settings) {
  public Site {
    if (title.isEmpty()) {
      throw new IllegalArgumentException("title is empty");
    }
  }
}
