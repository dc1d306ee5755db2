package dev.plugwright.commands;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files that a command has written.
 *
 * @param files each file, with what to say of it; empty to say nothing
 */
public record Written(Map<Path, String> files) implements Report {
  /** Copies the map. */
  public Written {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /** Writes a file, unless it has this content already, so that builds need not run again. */
  static void write(Path file, byte[] content) {
    try {
      if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content)) {
        return;
      }
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.write(file, content);
    } catch (IOException e) {
      throw new CommandException("cannot write %s: %s".formatted(file, e), e);
    }
  }

  @Override
  public boolean ok() {
    return true;
  }

  @Override
  public String text() {
    StringBuilder out = new StringBuilder();
    files.forEach(
        (file, note) -> out.append(file).append(note.isEmpty() ? "" : ", " + note).append('\n'));
    return out.toString();
  }

  @Override
  public JsonNode json() {
    ObjectNode json = Json.object();
    json.set("files", Json.texts(files.keySet().stream().map(Path::toString).toList()));
    return json;
  }
}
