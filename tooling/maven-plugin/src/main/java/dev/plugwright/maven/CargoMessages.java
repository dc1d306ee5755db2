package dev.plugwright.maven;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;

/**
 * Reads what cargo prints with {@code --message-format json}: compiler messages go to Maven's log
 * with file and line, and the paths of what was built are kept.
 *
 * @see <a href="https://doc.rust-lang.org/cargo/reference/external-tools.html">Cargo's messages</a>
 */
final class CargoMessages {
  private final ObjectMapper json = new ObjectMapper();
  private final Path folder;
  private final Log log;
  private final List<Path> plugins = new ArrayList<>();
  private boolean missingTarget;

  /**
   * Prepares for one run.
   *
   * @param folder the absolute folder of the crate
   * @param log where the messages go
   */
  CargoMessages(Path folder, Log log) {
    this.folder = folder;
    this.log = log;
  }

  /** Takes one line of cargo's output. */
  void line(String line) {
    JsonNode message;
    try {
      message = json.readTree(line);
    } catch (JsonProcessingException notCargo) {
      log.info(line); // a build script that prints
      return;
    }
    switch (message.path("reason").asText()) {
      case "compiler-message" -> compilerMessage(message.path("message"));
      case "compiler-artifact" -> artifact(message);
      default -> {}
    }
  }

  private void compilerMessage(JsonNode message) {
    if (message.path("code").path("code").asText().equals("E0463")) {
      missingTarget |= message.path("message").asText().matches(".*`(core|std)`.*");
    }
    String level = message.path("level").asText();
    String text = place(message).orElse("") + message.path("rendered").asText().stripTrailing();
    switch (level) {
      case "error", "error: internal compiler error" -> log.error(text);
      case "warning" -> log.warn(text);
      default -> log.info(text);
    }
  }

  /**
   * Returns {@code file:[line,column] }, the form in which Maven's compiler plugin tells places.
   */
  private Optional<String> place(JsonNode message) {
    for (JsonNode span : message.path("spans")) {
      if (span.path("is_primary").asBoolean()) {
        return Optional.of(
            "%s:[%d,%d] "
                .formatted(
                    file(span.path("file_name").asText()),
                    span.path("line_start").asInt(),
                    span.path("column_start").asInt()));
      }
    }
    return Optional.empty();
  }

  /** Returns a source file; the compiler names it relative to the workspace of the crate. */
  private Path file(String name) {
    for (Path parent = folder; parent != null; parent = parent.getParent()) {
      if (Files.exists(parent.resolve(name))) {
        return parent.resolve(name).normalize();
      }
    }
    return folder.resolve(name);
  }

  private void artifact(JsonNode message) {
    JsonNode target = message.path("target");
    boolean cdylib = false;
    for (JsonNode kind : target.path("kind")) {
      cdylib |= kind.asText().equals("cdylib");
    }
    for (JsonNode file : message.path("filenames")) {
      if (cdylib && file.asText().endsWith(".wasm")) {
        plugins.add(Path.of(file.asText()));
      }
    }
  }

  /** Returns the modules that crates of the type {@code cdylib} became. */
  List<Path> plugins() {
    return plugins;
  }

  /** Returns whether the compiler has no standard library for the target. */
  boolean missingTarget() {
    return missingTarget;
  }
}
