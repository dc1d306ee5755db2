package dev.plugwright.it.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.ContractReport;
import dev.plugwright.PluginContractException;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginSpec;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.evolution.Difference;
import dev.plugwright.contract.evolution.Verdict;
import dev.plugwright.it.Engines;
import dev.plugwright.it.Guests;
import dev.plugwright.it.random.ContractWorkshop;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A plugin whose contract is written in Rust, on hosts with the same, an older and a newer one. */
class DeclaredContractTest {
  private static final Path FOLDER = Path.of("target/declared");

  private static final String SAME =
      """
      @WasmPlugin(revision = 2)
      public interface Library {
        @Was("look")
        Book find(Book book, @Default("7") int limit, @Default("none") String mark) throws NotFound;
        long pages(Page<Book> books);
        String place(Book book);

        record Book(
            @Was("name") String title,
            @Default("100") int pages,
            List<String> tags,
            @Default("FREE") State state) {}

        @Was("Status")
        enum State {
          FREE,
          @Was("TAKEN")
          LENT,
          @Unknown
          OTHER
        }
      """;

  private static final String OLDER =
      """
      @WasmPlugin(revision = 1)
      public interface Library {
        Book look(Book book) throws NotFound;
        int pages(Page<Book> books);
        String place(Book book);

        record Book(List<String> tags, String name) {}

        enum Status { TAKEN, FREE }
      """;

  private static final String NEWER =
      """
      @WasmPlugin(revision = 3)
      public interface Library {
        Book find(Book book, int limit, String mark, boolean deep) throws NotFound;
        long pages(Page<Book> books);
        String place(Book book);
        default String later() { return "the default body"; }

        record Book(
            @Default("en") String language, String title, long pages, Set<String> tags,
            State state) {}

        enum State { FREE, LENT, LOST, @Unknown OTHER }
      """;

  private static final String REFUSED =
      """
      @WasmPlugin(revision = %d)
      public interface Library {
        Book find(Book book, int limit, String mark) throws NotFound;
        long pages(Page<Book> books);
        String place(Book book);

        record Book(String title, int pages, List<String> tags, State state, String isbn) {}

        enum State { FREE, LENT, OTHER }
      """;

  private static final String REST =
      """

        record Page<T>(List<T> items, Optional<Long> next) {}

        final class NotFound extends Exception {
          private static final long serialVersionUID = 1L;
          private final String payload;
          public NotFound(String payload) { super(payload); this.payload = payload; }
          public String payload() { return payload; }
        }
      }
      """;

  private static final String IMPORTS =
      "package random;\nimport dev.plugwright.annotations.*;\nimport java.util.*;\n";

  private static PluginEngine engine;
  private static PluginModule module;

  @BeforeAll
  static void load() {
    engine = Engines.create();
    module = engine.load(Guests.file("declared"));
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  /** A host with one version of the contracts. */
  private record Host(Path folder, ClassLoader classes) {
    Class<?> library() throws ClassNotFoundException {
      return classes.loadClass("random.Library");
    }

    Class<?> shelf() throws ClassNotFoundException {
      return classes.loadClass("random.Shelf");
    }

    String text(String contract) throws Exception {
      return Files.readString(
          folder.resolve("classes/META-INF/plugwright/" + contract + ".contract"));
    }

    List<String> run() throws Exception {
      List<String> seen = new ArrayList<>();
      Class<?> calls = classes.loadClass("random.Calls");
      Object shelf = calls.getMethod("shelf", List.class).invoke(null, seen);
      try (PluginInstance<?> instance = start(library(), shelf(), shelf)) {
        Object results = calls.getMethod("of", library()).invoke(null, instance.api());
        ((List<?>) results).forEach(it -> seen.add(it.toString()));
      } catch (InvocationTargetException e) {
        throw new AssertionError(e.getCause());
      }
      return seen;
    }

    private <T, H> PluginInstance<T> start(Class<T> library, Class<H> functions, Object shelf) {
      PluginSpec<T> spec = module.bind(library);
      return spec.sharedHost(functions, functions.cast(shelf)).instantiate();
    }
  }

  private static Host host(String version, String library, String shelf, String calls)
      throws Exception {
    Path folder = FOLDER.resolve(version);
    ContractWorkshop workshop = new ContractWorkshop(folder);
    workshop.addSource("Library", IMPORTS + library + REST);
    workshop.addSource("Shelf", IMPORTS + "import random.Library.*;\n%s\n".formatted(shelf));
    workshop.addSource(
        "Calls", IMPORTS + "import random.Library.*;\npublic class Calls {\n" + calls + "}\n");
    return new Host(folder, workshop.compile());
  }

  private static List<Verdict> verdicts(Class<?> contract) {
    return module.differences(contract).stream().map(Difference::verdict).toList();
  }

  @Test
  void theTextIsThatOfTheJavaCompiler() throws Exception {
    Host host =
        host(
            "same",
            SAME,
            "@HostFunctions(revision = 2) public interface Shelf {"
                + " State place(Book book, @Default(\"false\") boolean deep); }",
            """
              public static Shelf shelf(List<Object> seen) {
                return (book, deep) -> { seen.add(book + " " + deep); return State.LENT; };
              }
              public static List<Object> of(Library api) throws Exception {
                Book book = new Book("One", 5, List.of("a"), State.LENT);
                return List.of(
                    api.find(book, 1, "x"),
                    api.pages(new Page<>(List.of(book, book), Optional.of(100L))),
                    api.place(book));
              }
            """);
    assertThat(module.contracts())
        .extracting(Contract::text)
        .containsExactlyInAnyOrder(host.text("library"), host.text("shelf"));
    assertThat(module.differences(host.library())).isEmpty();
    assertThat(host.run())
        .containsExactly(
            "Book[title=One, pages=5, tags=[a], state=LENT] true",
            "Book[title=One 1 x Lent, pages=5, tags=[a], state=LENT]",
            "110",
            "Lent");
  }

  @Test
  void onAnOlderHost() throws Exception {
    Host host =
        host(
            "older",
            OLDER,
            "@HostFunctions(revision = 1) public interface Shelf { Status place(Book book); }",
            """
              public static Shelf shelf(List<Object> seen) {
                return book -> { seen.add(book.toString()); return Status.TAKEN; };
              }
              public static List<Object> of(Library api) throws Exception {
                Book book = new Book(List.of("a"), "One");
                List<Object> results = new ArrayList<>();
                results.add(api.look(book));
                try {
                  results.add(api.look(new Book(List.of(), "")));
                } catch (NotFound e) {
                  results.add(e.payload());
                }
                results.add(api.pages(new Page<>(List.of(book, book), Optional.empty())));
                results.add(api.place(book));
                return results;
              }
            """);
    assertThat(module.check(host.library())).isEmpty();
    ContractReport report = module.report(host.library());
    assertThat(report.fits()).isTrue();
    assertThat(report.verdict()).isEqualTo(Verdict.MAY_FAIL);
    assertThat(report.summary())
        .startsWith("it fits the contract Library (contract ")
        .endsWith(" there, the host is older: revision 1, plugin 2)");
    assertThat(report.toString().lines().skip(1))
        .containsExactlyElementsOf(report.differences().stream().map(it -> "  - " + it).toList());
    assertThat(module.report(host.shelf()).toString())
        .startsWith("plugin declared.wasm: it fits the contract Shelf (contract ")
        .contains(
            " the host is older: revision 1, plugin 2)\n  - function Shelf.place, parameter deep: ");
    assertThat(verdicts(host.library()))
        .contains(Verdict.WORKS, Verdict.WORKS_WITH_DEFAULT, Verdict.MAY_FAIL)
        .doesNotContain(Verdict.REFUSED);
    assertThat(host.run())
        .containsExactly(
            "Book[tags=[a], name=One]",
            "Book[tags=[a], name=One 7 none Free]",
            "no title, limit 7, mark none",
            "200",
            "Lent");
  }

  @Test
  void onANewerHost() throws Exception {
    Host host =
        host(
            "newer",
            NEWER,
            "@HostFunctions(revision = 3) public interface Shelf {"
                + " State place(Book book, boolean deep, @Default(\"7\") int row); }",
            """
              public static Shelf shelf(List<Object> seen) {
                return (book, deep, row) -> { seen.add(book + " " + row); return State.LOST; };
              }
              public static List<Object> of(Library api) throws Exception {
                Book book = new Book("de", "One", 5, Set.of("a"), State.LOST);
                return List.of(
                    api.find(book, 1, "x", true),
                    api.pages(new Page<>(List.of(book), Optional.empty())),
                    api.later(),
                    api.place(book));
              }
            """);
    assertThat(module.check(host.library())).isEmpty();
    assertThat(host.run())
        .containsExactly(
            "Book[language=en, title=One, pages=5, tags=[a], state=OTHER] 7",
            "Book[language=en, title=One 1 x Other, pages=5, tags=[a], state=OTHER]",
            "5",
            "the default body",
            "Other");
  }

  /** Refused host functions keep the plugin from being started, in the words of the report. */
  @Test
  void refusedHostFunctions() throws Exception {
    Host host =
        host(
            "refused-functions",
            SAME,
            "@HostFunctions(revision = 7) public interface Shelf {"
                + " State place(Book book, boolean deep, int row); }",
            """
              public static Shelf shelf(List<Object> seen) { return (book, deep, row) -> State.LENT; }
              public static List<Object> of(Library api) { return List.of(); }
            """);
    ContractReport report = module.report(host.shelf());
    assertThat(report.fits()).isFalse();
    assertThat(report.verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(report.toString())
        .contains(
            "it was built for other host functions, Shelf (contract ",
            ", the plugin is older: revision 2, host 7):\n  - function Shelf.place, parameter row: ");
    assertThatThrownBy(host::run)
        .isInstanceOf(PluginContractException.class)
        .hasMessage(report.toString());
  }

  @Test
  void refusalsTellWhoIsOlder() throws Exception {
    String calls = "";
    String shelf =
        "@HostFunctions public interface Shelf { State place(Book book, boolean deep); }";
    Host newer = host("refused-newer", REFUSED.formatted(5), shelf, calls);
    assertThatThrownBy(() -> module.bind(newer.library()))
        .isInstanceOf(PluginContractException.class)
        .hasMessageContaining(", the plugin is older: revision 2, host 5):")
        .hasMessageContaining("record Book, field isbn: string in the host, nothing in the plugin")
        .hasMessageEndingWith(
            "Rebuild the plugin against the host's contract, or load it with the host it was built"
                + " for.");
    Host older = host("refused-older", REFUSED.formatted(1), shelf, calls);
    assertThatThrownBy(() -> module.bind(older.library()))
        .isInstanceOf(PluginContractException.class)
        .hasMessageContaining(", the host is older: revision 1, plugin 2):")
        .hasMessageEndingWith(
            "Load it with a host of revision 2 or later, or build it against revision 1 of the"
                + " contract.");
  }
}
