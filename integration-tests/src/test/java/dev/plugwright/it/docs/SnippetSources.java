package dev.plugwright.it.docs;

import dev.plugwright.it.docs.MarkdownPage.Block;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes compilation units of the Java blocks of a page.
 *
 * <ul>
 *   <li>A block with a {@code package} line is a unit as it stands. One that is marked as a file
 *       sees the other files of the README's project.
 *   <li>A block that starts with a declaration is one unit for each type in it, in the package of
 *       the page.
 *   <li>Anything else is the body of a method. It sees the members of a comment {@code <!-- fields}
 *       of its page.
 * </ul>
 *
 * <p>A block that is marked as generated, or as part of a source file, is compared with it instead.
 * Types that a page uses and does not show are in a comment {@code <!-- types}. Units without a
 * package line have the imports below.
 */
final class SnippetSources {
  private static final String IMPORTS =
      """
      import dev.plugwright.*;
      import dev.plugwright.annotations.*;
      import dev.plugwright.contract.*;
      import dev.plugwright.contract.evolution.*;
      import dev.plugwright.migration.*;
      import dev.plugwright.engine.graalwasm.*;
      import dev.plugwright.spi.codec.*;
      import dev.plugwright.spi.engine.*;
      import java.io.*;
      import java.net.*;
      import java.nio.file.*;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.function.*;
      """;

  private static final Path README = Path.of("../README.md");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([a-z.]+);");
  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)^(?:(?:public|final|abstract|sealed|non-sealed) )*(?:class|interface|record|enum)"
              + " (\\w+)");

  /** The end of a type: a line that starts with a brace, or a record in one line. */
  private static final Pattern END = Pattern.compile("(?m)^(?:}|[^@\\s].*\\{.*}).*\n?");

  private final MarkdownPage page;
  private final String packageName;
  private final Map<String, String> units = new LinkedHashMap<>();

  private SnippetSources(MarkdownPage page) {
    this.page = page;
    this.packageName = "page." + page.toString().replaceAll("\\W", "_").toLowerCase(Locale.ROOT);
  }

  /** The text of each unit, by its path. */
  static Map<String, String> of(MarkdownPage page) throws IOException {
    SnippetSources sources = new SnippetSources(page);
    if (page.blocks().stream().anyMatch(SnippetSources::isOfTheProject)) {
      MarkdownPage.read(README).blocks().stream()
          .filter(SnippetSources::isOfTheProject)
          .forEach(sources::add);
    }
    sources.addTypes(page.comments("types"));
    sources.add("Fields", "class Fields {\n" + page.comments("fields") + "}\n");
    page.blocks().stream().filter(SnippetSources::compiles).forEach(sources::add);
    return sources.units;
  }

  private static boolean isOfTheProject(Block block) {
    return block.language().equals("java") && block.mark().equals("file");
  }

  private static boolean compiles(Block block) {
    return block.language().equals("java")
        && !block.mark().equals("generated")
        && !block.mark().equals("source");
  }

  private void add(Block block) {
    Matcher packageLine = PACKAGE.matcher(block.code());
    if (packageLine.find()) {
      String folder = packageLine.group(1).replace('.', '/');
      Matcher type = TYPE.matcher(block.code());
      if (!type.find()) {
        throw new AssertionError("no type in the block at " + place(block));
      }
      units.put(folder + "/" + type.group(1) + ".java", block.code());
    } else if (block.code().matches("(?s)(@|(" + TYPE.pattern() + ")).*")) {
      addTypes(block.code());
    } else {
      String name = "Line" + block.line();
      String body = "  void body() throws Exception {\n" + block.code() + "  }\n";
      add(name, "class " + name + " extends Fields {\n" + body + "}\n");
    }
  }

  private void addTypes(String code) {
    Matcher end = END.matcher(code);
    int start = 0;
    while (end.find()) {
      String type = code.substring(start, end.end());
      Matcher name = TYPE.matcher(type);
      if (!name.find()) {
        throw new AssertionError("no type in " + type);
      }
      add(name.group(1), type);
      start = end.end();
    }
    if (!code.substring(start).isBlank()) {
      throw new AssertionError("no type ends in " + code.substring(start));
    }
  }

  private void add(String name, String code) {
    String path = packageName.replace('.', '/') + "/" + name + ".java";
    if (units.put(path, "package " + packageName + ";\n" + IMPORTS + code) != null) {
      throw new AssertionError(page + " has two types named " + name);
    }
  }

  private String place(Block block) {
    return page + ":" + block.line();
  }
}
