package dev.plugwright.sample.host;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.plugwright.sample.Chapter;
import dev.plugwright.sample.Site;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a page per chapter and an index, all from the template {@code page.html}, and a page that
 * searches them. It escapes all text of plugins but {@link Chapter#html()}.
 */
final class SiteWriter {

  /** A chapter and the file of its page in the output folder. */
  record Page(String file, Chapter chapter) {

    /** Returns the file as an address. */
    String href() {
      return URLEncoder.encode(file, StandardCharsets.UTF_8)
          .replace("+", "%20")
          .replace("%2F", "/");
    }
  }

  /** Lets the template look into an {@link Optional}. */
  private static final class OptionalCollector extends DefaultCollector {
    @Override
    public Iterator<?> toIterator(Object value) {
      return super.toIterator(
          value instanceof Optional<?> optional ? optional.stream().toList() : value);
    }
  }

  private static final Template PAGE = template("page.html");
  private static final Template SEARCH = template("search.html");

  private SiteWriter() {}

  /** Writes the pages to the output folder, and copies the files that chapters refer to. */
  static void write(Path source, Site site, SiteBuilder.Result result, String title, Path output)
      throws IOException {
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < site.sources().size(); i++) {
      String path = site.sources().get(i).path(); // a plugin could have changed that of the chapter
      String file = "chapters/" + path.replaceFirst("\\.[^./]*$", "") + ".html";
      pages.add(new Page(file, result.chapters().get(i)));
    }
    Map<String, Object> index = new HashMap<>();
    index.put("site", title.isBlank() ? pages.getFirst().chapter().title() : title);
    index.put("plugins", result.plugins());
    write(output, "index.html", PAGE, pages, index);
    write(output, "search.html", SEARCH, pages, search(index));
    for (Page page : pages) {
      Map<String, Object> context = new HashMap<>(index);
      context.put("chapter", page.chapter());
      write(output, page.file(), PAGE, pages, context);
      for (String asset : page.chapter().assets()) {
        if (site.files().contains(asset)) { // a plugin could name any file
          Path copy = output.resolve("chapters").resolve(asset);
          Files.createDirectories(copy.getParent());
          Files.copy(source.resolve(asset), copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /** The one page with a script, which its hash allows. */
  private static Map<String, Object> search(Map<String, Object> index) throws IOException {
    Map<String, Object> context = new HashMap<>(index);
    try (Reader reader = resource("search.js")) {
      StringWriter script = new StringWriter();
      reader.transferTo(script);
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(script.toString().getBytes(StandardCharsets.UTF_8));
      context.put("script", script.toString());
      context.put("scriptHash", "sha256-" + Base64.getEncoder().encodeToString(hash));
      return context;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(
      Path output, String file, Template template, List<Page> pages, Map<String, Object> context)
      throws IOException {
    context.put("root", "../".repeat(file.split("/").length - 1));
    context.put(
        "pages",
        pages.stream()
            .map(page -> Map.of("page", page, "current", page.file().equals(file)))
            .toList());
    Path target = output.resolve(file);
    Files.createDirectories(target.getParent());
    Files.writeString(target, template.execute(context));
  }

  private static Template template(String name) {
    return Mustache.compiler()
        .withLoader(SiteWriter::resource)
        .withCollector(new OptionalCollector())
        .emptyStringIsFalse(true)
        .zeroIsFalse(true)
        .compile(resource(name));
  }

  private static Reader resource(String name) {
    return new InputStreamReader(
        SiteWriter.class.getResourceAsStream(name), StandardCharsets.UTF_8);
  }
}
