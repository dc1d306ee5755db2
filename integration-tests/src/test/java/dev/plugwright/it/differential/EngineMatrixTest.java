package dev.plugwright.it.differential;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.it.Engines;
import dev.plugwright.spi.engine.WasmEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The tables of what runs on which engine, as {@code docs/engines.md} has them; {@code
 * -Dtest.matrix=write} writes them there.
 */
class EngineMatrixTest {
  private static final Path PAGE = Path.of("../docs/engines.md");
  private static final Path GUESTS = Path.of(System.getProperty("guests.directory"));
  private static final String START = "<!-- written by EngineMatrixTest: %s -->\n";
  private static final String END = "<!-- end -->\n";
  private static final List<String> COLUMNS = List.of("graalwasm", "endive", "wasmtime");

  private static Map<String, WasmEngine> engines;

  @BeforeAll
  static void open() {
    engines = Engines.all();
  }

  @AfterAll
  static void close() {
    engines.values().forEach(WasmEngine::close);
  }

  private static Map<String, byte[]> modules(Path folder) throws IOException {
    Map<String, byte[]> modules = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".wasm")).toList()) {
        modules.put(file.getFileName().toString().replace(".wasm", ""), Files.readAllBytes(file));
      }
    }
    return modules;
  }

  /** Names the modules that are there to test single features, not engines. */
  private static List<String> features() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("guests/wat/features"))) {
      return files.map(it -> it.getFileName().toString().replace(".wat", "_wat")).toList();
    }
  }

  @Test
  void proposals() throws IOException {
    check("proposals", "proposal", modules(GUESTS.resolve("proposals")), Probes::answers);
  }

  @Test
  void guests() throws IOException {
    Map<String, byte[]> guests = modules(GUESTS);
    guests.keySet().removeAll(features());
    check("guests", "guest", guests, Probes::starts);
  }

  @Test
  void behaviour() throws IOException {
    check("behaviour", "behaviour", Probes.BEHAVIOUR, (engine, probe) -> probe.apply(engine));
  }

  @Test
  void wasiFunctions() throws IOException {
    check("wasi", "WASI function", Probes.WASI, Probes::links);
  }

  private <T> void check(
      String name, String header, Map<String, T> rows, BiFunction<WasmEngine, T, String> probe)
      throws IOException {
    List<String> table = new ArrayList<>();
    table.add(row(header, COLUMNS));
    table.add(row("---", COLUMNS.stream().map(column -> "---").toList()));
    String page = Files.readString(PAGE, UTF_8);
    String written = between(page, START.formatted(name));
    rows.forEach(
        (row, input) ->
            table.add(
                row(
                    row,
                    COLUMNS.stream()
                        .map(
                            column ->
                                engines.containsKey(column)
                                    ? probe.apply(engines.get(column), input)
                                    : cell(written, row, column))
                        .toList())));
    String text = String.join("\n", table) + "\n";
    if (System.getProperty("test.matrix", "").equals("write")) {
      String start = START.formatted(name);
      Files.writeString(PAGE, page.replace(start + written + END, start + text + END), UTF_8);
    } else {
      assertThat(written).isEqualTo(text);
    }
  }

  /** Takes what the page says of an engine that is not here. */
  private static String cell(String table, String row, String column) {
    return table
        .lines()
        .filter(line -> line.startsWith("| " + row + " |"))
        .map(line -> line.split(" *\\| *")[COLUMNS.indexOf(column) + 2])
        .findFirst()
        .orElse("");
  }

  private static String row(String first, List<String> cells) {
    return Stream.concat(Stream.of(first), cells.stream())
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String between(String page, String start) {
    int from = page.indexOf(start);
    assertThat(from).as(start).isNotNegative();
    return page.substring(from + start.length(), page.indexOf(END, from));
  }
}
