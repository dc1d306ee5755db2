package dev.plugwright.it.production;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The page with a line for each attack and a column for each engine.
 *
 * @param head the text above the table
 * @param table outcomes by attack, then by engine
 */
record AttackPage(String head, Map<String, Map<String, String>> table) {
  private static final List<String> ENGINES =
      List.of("graalwasm", "graalwasm-without-direct-memory", "endive", "wasmtime");

  static AttackPage read(Path page) throws IOException {
    List<String> head = new ArrayList<>();
    Map<String, Map<String, String>> table = new LinkedHashMap<>();
    for (String line : Files.readAllLines(page)) {
      if (!line.startsWith("|")) {
        head.add(line);
      } else if (!line.startsWith("| attack |") && !line.startsWith("|-")) {
        List<String> cells = List.of(line.split("\\|")).stream().map(String::strip).toList();
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (int i = 0; i < ENGINES.size(); i++) {
          outcomes.put(ENGINES.get(i), i + 2 < cells.size() ? cells.get(i + 2) : "?");
        }
        table.put(cells.get(1), outcomes);
      }
    }
    return new AttackPage(String.join("\n", head).strip(), table);
  }

  /** Returns what one engine makes of each attack. */
  Map<String, String> outcomes(String engine) {
    Map<String, String> outcomes = new LinkedHashMap<>();
    table.forEach((attack, all) -> outcomes.put(attack, all.get(engine)));
    return outcomes;
  }

  /** Returns the page with another column for an engine, and without attacks that are gone. */
  AttackPage with(String engine, Map<String, String> outcomes) {
    Map<String, Map<String, String>> changed = new LinkedHashMap<>();
    outcomes.forEach(
        (attack, outcome) -> {
          Map<String, String> line = new LinkedHashMap<>(table.getOrDefault(attack, Map.of()));
          line.put(engine, outcome);
          changed.put(attack, line);
        });
    return new AttackPage(head, changed);
  }

  void write(Path page) throws IOException {
    StringBuilder text = new StringBuilder(head).append("\n\n| attack |");
    ENGINES.forEach(engine -> text.append(' ').append(engine).append(" |"));
    text.append("\n|---|").append("---|".repeat(ENGINES.size())).append('\n');
    table.forEach(
        (attack, outcomes) ->
            text.append(
                ENGINES.stream()
                    .map(engine -> outcomes.getOrDefault(engine, "?"))
                    .collect(Collectors.joining(" | ", "| " + attack + " | ", " |\n"))));
    Files.writeString(page, text);
  }
}
