package dev.plugwright.internal.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The indexes of plugins that a class loader finds, one in each jar. */
final class ClassPathIndex {
  /** Name of the resource. */
  static final String NAME = "META-INF/plugwright.index";

  private static final int LONGEST = 1 << 20;

  private final ClassLoader loader;

  ClassPathIndex(ClassLoader loader) {
    this.loader = loader;
  }

  /** Returns the URL of every index, in the order of the class path. */
  List<URL> all() throws IOException {
    return Collections.list(loader.getResources(NAME)).stream().distinct().toList();
  }

  /** Returns the names of resources that an index lists. */
  static List<String> entries(URL index) throws IOException {
    byte[] text;
    try (InputStream in = open(index)) {
      text = in.readNBytes(LONGEST);
      if (in.read() >= 0) {
        throw new IOException("it is longer than %,d bytes".formatted(LONGEST));
      }
    }
    List<String> entries = new ArrayList<>();
    UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(text)) // an encoding that is not UTF-8 is an error
        .toString()
        .lines()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .distinct()
        .forEach(entries::add);
    return entries;
  }

  /**
   * Returns the URL of a resource that is in the same jar or folder as an index.
   *
   * <p>The class loader finds it, not the URL of the index, because it can open nested jars and
   * respects the encapsulation of modules.
   */
  URL locate(URL index, String resource) throws IOException {
    String root = root(index);
    Optional<URL> found =
        Collections.list(loader.getResources(resource)).stream()
            .filter(candidate -> isBelow(root, candidate, resource))
            .findFirst();
    return found.orElseThrow(
        () ->
            new FileNotFoundException(
                "resource not found: %s, listed in %s; if it is in a module, open its package"
                    .formatted(resource, index)));
  }

  /** Returns the common prefix of the URLs of the resources of a jar or folder. */
  static String root(URL index) {
    String url = index.toExternalForm();
    return url.substring(0, url.length() - NAME.length());
  }

  private static boolean isBelow(String root, URL candidate, String resource) {
    String url = candidate.toExternalForm();
    return url.startsWith(root) && decoded(url.substring(root.length())).equals(resource);
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return path;
    }
  }

  /**
   * Opens a resource without the cache of jar files, which would serve what a jar once contained.
   */
  static InputStream open(URL resource) throws IOException {
    URLConnection connection = resource.openConnection();
    connection.setUseCaches(false);
    return connection.getInputStream();
  }
}
