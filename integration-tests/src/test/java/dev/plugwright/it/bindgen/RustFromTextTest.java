package dev.plugwright.it.bindgen;

import dev.plugwright.bindgen.SourceFile;
import dev.plugwright.bindgen.rust.RustBackend;
import dev.plugwright.contract.Contract;
import dev.plugwright.it.Cargo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rust that is generated from the texts of contracts alone, as rustc sees it. */
class RustFromTextTest {
  /** Every kind of type, and names that a Rust file cannot use as they are. */
  private static final String SHOP =
      """
      plugwright-contract 1
      interface Shop
      fn all(a: bool, b: i8, c: u8, d: i16, e: u16, f: u32, g: i64, h: u64, i: f32, j: f64) -> char
      fn find(page: i32, filter: map<string, option<i64>>) -> Page<Order> ! Problem
      fn ids(wide: i128, ids: list<uuid>) -> list<u64>
      fn prices(orders: list<Order>) -> Page<map<string, list<f64>>>
      fn tree(root: Node<Order>) -> Node<Order> optional
      fn type(match: bool, samples: list<i16>, point: Point) -> Point
      record Empty {}
      record Node<Order> { value: Order, left: option<Node<Order>>, right: option<Node<Order>> }
      enum Option { None, Some }
      record Order { id: uuid, type: Option, total: u128, placed: instant, late: duration }
      record Page<Order> { items: list<Order>, first: option<Order>, next: option<Page<Order>> }
      record Page<map<string, list<f64>>> { items: list<map<string, list<f64>>>, tags: set<string> }
      record PageOfOrder { self_: Empty }
      layout Point { x: f64, name: text<5>, flags: [u8; 3], inner: Size } size 32 align 8
      variant Problem { Unknown, Closed(string), Limit { most: u32, at: PageOfOrder }, One { v: i8 } }
      layout Size { width: u16, height: u16 } size 4 align 2
      """;

  private static final String CLOCK =
      """
      plugwright-contract 1
      host Clock
      fn log(level: Level, lines: list<string>, counts: list<i32>, at: Point)
      fn now() -> instant
      fn sleep(time: duration) -> Page<Level> ! string
      enum Level { Low, High }
      record Page<Level> { items: list<Level> }
      layout Point { x: i32 } size 4 align 4
      """;

  @TempDir Path work;

  @Test
  void compiles() throws Exception {
    Files.createDirectories(work.resolve("src"));
    Files.writeString(
        work.resolve("src/lib.rs"), "#![deny(warnings)]\npub mod shop;\npub mod clock;\n");
    for (String text : List.of(SHOP, CLOCK)) {
      for (SourceFile file : new RustBackend().generate(Contract.parse(text))) {
        Files.writeString(work.resolve("src").resolve(file.name()), file.text());
      }
    }
    Files.writeString(
        work.resolve("Cargo.toml"),
        """
        [package]
        name = "from-text"
        version = "0.1.0"
        edition = "2024"

        [dependencies]
        plugwright = { path = "%s" }

        [workspace]
        """
            .formatted(Cargo.plugwright()));
    new Cargo(work).check();
  }
}
