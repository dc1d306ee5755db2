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
 * The page with a line for each attack and a column for each engine: what became of it, and in a
 * second table what it cost when the page was written.
 *
 * @param head the text above the first table
 * @param middle the text above the second
 * @param outcomes by attack, then by engine
 * @param costs by attack, then by engine
 */
record AttackPage(
    String head,
    String middle,
    Map<String, Map<String, String>> outcomes,
    Map<String, Map<String, String>> costs) {
  private static final List<String> ENGINES =
      List.of("graalwasm", "graalwasm-without-direct-memory", "endive", "wasmtime");

  static AttackPage read(Path page) throws IOException {
    List<String> head = new ArrayList<>();
    List<String> middle = new ArrayList<>();
    Map<String, Map<String, String>> outcomes = new LinkedHashMap<>();
    Map<String, Map<String, String>> costs = new LinkedHashMap<>();
    for (String line : Files.readAllLines(page)) {
      if (!line.startsWith("|")) {
        (outcomes.isEmpty() ? head : middle).add(line);
      } else if (!line.startsWith("| attack |") && !line.startsWith("|-")) {
        List<String> cells = List.of(line.split("\\|")).stream().map(String::strip).toList();
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < ENGINES.size(); i++) {
          row.put(ENGINES.get(i), i + 2 < cells.size() ? cells.get(i + 2) : "?");
        }
        (middle.isEmpty() ? outcomes : costs).put(cells.get(1), row);
      }
    }
    return new AttackPage(
        String.join("\n", head).strip(), String.join("\n", middle).strip(), outcomes, costs);
  }

  /** Returns what one engine makes of each attack. */
  Map<String, String> outcomes(String engine) {
    Map<String, String> column = new LinkedHashMap<>();
    outcomes.forEach((attack, all) -> column.put(attack, all.get(engine)));
    return column;
  }

  /** Returns the page with other columns for an engine, and without attacks that are gone. */
  AttackPage with(String engine, Map<String, String> newOutcomes, Map<String, String> newCosts) {
    return new AttackPage(
        head, middle, with(outcomes, engine, newOutcomes), with(costs, engine, newCosts));
  }

  private static Map<String, Map<String, String>> with(
      Map<String, Map<String, String>> table, String engine, Map<String, String> column) {
    Map<String, Map<String, String>> changed = new LinkedHashMap<>();
    column.forEach(
        (attack, cell) -> {
          Map<String, String> row = new LinkedHashMap<>(table.getOrDefault(attack, Map.of()));
          row.put(engine, cell);
          changed.put(attack, row);
        });
    return changed;
  }

  void write(Path page) throws IOException {
    Files.writeString(page, head + "\n\n" + text(outcomes) + "\n" + middle + "\n\n" + text(costs));
  }

  private static String text(Map<String, Map<String, String>> table) {
    StringBuilder text = new StringBuilder("| attack |");
    ENGINES.forEach(engine -> text.append(' ').append(engine).append(" |"));
    text.append("\n|---|").append("---|".repeat(ENGINES.size())).append('\n');
    table.forEach(
        (attack, row) ->
            text.append(
                ENGINES.stream()
                    .map(engine -> row.getOrDefault(engine, "?"))
                    .collect(Collectors.joining(" | ", "| " + attack + " | ", " |\n"))));
    return text.toString();
  }
}
