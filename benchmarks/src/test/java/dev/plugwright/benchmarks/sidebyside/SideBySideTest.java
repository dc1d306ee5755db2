package dev.plugwright.benchmarks.sidebyside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plugwright.benchmarks.sidebyside.Pricing.Line;
import dev.plugwright.benchmarks.sidebyside.Pricing.Receipt;
import dev.plugwright.benchmarks.sidebyside.Pricing.RejectedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The same task four times, and what becomes of four faults. The table of {@code
 * docs/side-by-side.md} is what this test observes; {@code -Dplugwright.docs=rewrite} writes it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SideBySideTest {
  private static final Path PROJECT = Path.of(System.getProperty("project.directory"));
  private static final Path GUESTS = Path.of(System.getProperty("guests.directory"));
  private static final String SOURCES = "benchmarks/src/main/java/dev/plugwright/benchmarks/";
  private static final String CRATES = "benchmarks/guests/side-by-side/";

  /** A line of the next version: {@code price} is called {@code unitPrice}. */
  private static final byte[] NEXT =
      "[{\"item\":\"tea\",\"count\":2,\"unitPrice\":1.5}]".getBytes(UTF_8);

  enum Way {
    PLUGWRIGHT("Plugwright", "plugwright", "WithPlugwright", WithPlugwright::new),
    ENDIVE("Endive by hand", "by-hand", "WithEndive", WithEndive::new),
    EXTISM("Extism", "extism", "WithExtism", WithExtism::new),
    GRAALWASM("GraalWasm by hand", "by-hand", "WithGraalWasm", WithGraalWasm::new);

    private final String title;
    private final String crate;
    private final String host;
    private final Function<Path, Pricer> constructor;

    Way(String title, String crate, String host, Function<Path, Pricer> constructor) {
      this.title = title;
      this.crate = crate;
      this.host = host;
      this.constructor = constructor;
    }

    Pricer open() {
      return constructor.apply(wasm(crate));
    }
  }

  private static Path wasm(String crate) {
    return GUESTS.resolve("pricing_" + crate.replace('-', '_') + ".wasm");
  }

  private static List<Line> order(String item) {
    return List.of(new Line(item, 2, 1.5), new Line("cup", 1, 4));
  }

  @ParameterizedTest
  @EnumSource
  void calculatesThePrice(Way way) throws RejectedException {
    try (Pricer pricer = way.open()) {
      for (int i = 0; i < 3; i++) {
        assertThat(pricer.price(order("tea"))).isEqualTo(new Receipt(7, List.of("lines: 2")));
        assertThatThrownBy(() -> pricer.price(List.of()))
            .isInstanceOf(RejectedException.class)
            .hasMessage("no lines");
      }
    }
  }

  @Test
  void thePageHasTheTable() throws IOException, InterruptedException {
    Path page = PROJECT.resolve("docs/side-by-side.md");
    String text = Files.readString(page);
    String begin = "<!-- table -->\n";
    String end = "<!-- end of table -->";
    String written =
        text.substring(0, text.indexOf(begin) + begin.length())
            + table()
            + text.substring(text.indexOf(end));
    if ("rewrite".equals(System.getProperty("plugwright.docs"))) {
      Files.writeString(page, written);
    }
    assertThat(Files.readString(page)).isEqualTo(written);
  }

  private static String table() throws InterruptedException {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (Way way : Way.values()) {
      add(rows, "", way.title);
      add(rows, "lines of Java", String.valueOf(javaLines(way)));
      add(rows, "lines of Rust", String.valueOf(lines(CRATES + way.crate + "/src/lib.rs")));
      panic(way, rows);
      add(rows, "a plugin of the next version", skew(way));
      loop(way, rows);
    }
    StringBuilder table = new StringBuilder();
    rows.forEach(
        (title, cells) -> {
          table.append("| ").append(title);
          cells.forEach(cell -> table.append(" | ").append(cell));
          table.append(" |\n");
          if (title.isEmpty()) {
            table.append("|---".repeat(cells.size() + 1)).append("|\n");
          }
        });
    return table.toString();
  }

  private static void add(Map<String, List<String>> rows, String title, String cell) {
    rows.computeIfAbsent(title, none -> new ArrayList<>()).add(cell);
  }

  private static long javaLines(Way way) {
    return lines(SOURCES + "sidebyside/" + way.host + ".java")
        + lines(SOURCES + "sidebyside/Pricing.java");
  }

  /** Code alone: no blank lines, comments, imports and closing brackets. */
  private static long lines(String file) {
    try (Stream<String> lines = Files.lines(PROJECT.resolve(file))) {
      return lines
          .map(String::strip)
          .filter(line -> line.length() > 1)
          .filter(line -> !line.matches("(//|/\\*|\\*|import |use |package ).*"))
          .count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void panic(Way way, Map<String, List<String>> rows) {
    try (Pricer pricer = way.open()) {
      Throwable panic = catchThrowable(() -> pricer.price(order("panic")));
      String told = panic.getMessage().contains("no price for this") ? "" : "out";
      add(rows, "a panic", "`%s` with%s its message".formatted(name(panic), told));
      Throwable next = catchThrowable(() -> pricer.price(order("tea")));
      add(
          rows,
          "the next call after it",
          next == null ? "goes into the broken instance" : "`%s`".formatted(name(next)));
    }
  }

  private static String skew(Way way) {
    if (way == Way.PLUGWRIGHT) {
      Throwable refused = catchThrowable(() -> new WithPlugwright(wasm("plugwright-next")));
      assertThat(refused).hasMessageContaining("price").hasMessageContaining("unit_price");
      return "when it is loaded: `%s` names the field".formatted(name(refused));
    }
    try (Pricer pricer = way.open()) {
      Throwable failed = catchThrowable(() -> callWith(NEXT, pricer));
      String told =
          String.valueOf(failed.getMessage()).contains("`price`") ? "names" : "does not name";
      return "at the first call: `%s` %s the field".formatted(name(failed), told);
    }
  }

  private static byte[] callWith(byte[] json, Pricer pricer) {
    return switch (pricer) {
      case WithEndive endive -> endive.call(json);
      case WithExtism extism -> extism.call(json);
      case WithGraalWasm graalWasm -> graalWasm.call(json);
      default -> throw new IllegalArgumentException(pricer.toString());
    };
  }

  private static void loop(Way way, Map<String, List<String>> rows) throws InterruptedException {
    Pricer pricer = way.open();
    AtomicReference<Throwable> end = new AtomicReference<>();
    Thread caller = new Thread(() -> end.set(catchThrowable(() -> pricer.price(order("loop")))));
    caller.setDaemon(true);
    caller.start();
    caller.join(way == Way.PLUGWRIGHT ? 60_000 : 1_000);
    boolean byItself = !caller.isAlive();
    caller.interrupt();
    caller.join(5_000);
    boolean byInterrupt = !caller.isAlive();
    if (!byInterrupt) {
      new Thread(pricer::close).start();
      caller.join(5_000);
    }
    boolean byClose = !caller.isAlive();
    add(
        rows,
        "an endless loop",
        byItself
            ? "`%s` after the time that was set".formatted(name(end.get()))
            : "goes on for ever");
    add(
        rows,
        "what ends it",
        byItself
            ? "the deadline, 30 s by default"
            : byInterrupt
                ? "`Thread.interrupt()` by another thread"
                : byClose ? "closing the context in another thread" : "the end of the JVM");
  }

  private static String name(Throwable failure) {
    return failure.getClass().getSimpleName();
  }
}
