package dev.plugwright.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes source files that a test has as one text. */
final class Sources {
  private Sources() {}

  /**
   * Writes files, the first of which is {@code C.java}; a line {@code --- Name} starts another one.
   *
   * @param head what each file starts with
   */
  static List<Path> write(Path work, String head, String declarations) throws IOException {
    Path folder = Files.createDirectories(work.resolve("src"));
    List<Path> files = new ArrayList<>();
    for (String part : ("C\n" + declarations).split("(?m)^--- ")) {
      String[] nameAndText = part.split("\n", 2);
      Path file = folder.resolve(nameAndText[0] + ".java");
      files.add(Files.writeString(file, head + nameAndText[1]));
    }
    return files;
  }
}
