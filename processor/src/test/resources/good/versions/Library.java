package versions;

import dev.plugwright.annotations.Default;
import dev.plugwright.annotations.Unknown;
import dev.plugwright.annotations.Was;
import dev.plugwright.annotations.WasmPlugin;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A library that has had other versions. */
@WasmPlugin(revision = 3)
public interface Library {
  /** Searches the books. */
  @Was({"find", "lookUp"})
  List<Book> search(String text, @Default("NORMAL") Mode mode, @Default("it's 100% \\ \"new\"\n") String note);

  /** Opens a page. */
  void open(Page<Book> page, Shape shape);

  /** A book. */
  @Was("Item")
  record Book(
      @Was("heading") String title,
      @Default("0") int pages,
      @Default("PT1H") Duration loan,
      @Default("FAST") Optional<Mode> mode,
      @Default("{}") Place place) {}

  /** Where a book stands. */
  record Place(@Default("A") char shelf, @Default("-1") long row) {}

  /** A page of a list. */
  record Page<T>(@Was("entries") List<T> items, @Default("1") int number) {}

  /** How to search. */
  @Was("SearchMode")
  enum Mode {
    /** The usual way. */
    @Was("DEFAULT_MODE")
    NORMAL,
    FAST,
    @Unknown
    OTHER
  }

  /** Any shape. */
  sealed interface Shape {}

  /** A circle. */
  @Was("Disc")
  record Circle(@Was("size") @Default("1.5") double radius) implements Shape {}

  /** Something else. */
  @Unknown
  record Anything(@Default("?") String name) implements Shape {}
}
