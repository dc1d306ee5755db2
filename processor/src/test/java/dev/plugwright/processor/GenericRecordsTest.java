package dev.plugwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.processor.Compilation.With;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The traits of generic structs that contain other generic structs. */
class GenericRecordsTest {
  private static final String ALL =
      "#[derive(\n    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode,"
          + " ::plugwright::Decode,\n)]\n";
  private static final String WITHOUT_ORDER =
      "#[derive(Clone, Debug, PartialEq, ::plugwright::Encode, ::plugwright::Decode)]\n";

  @TempDir Path work;

  private Compilation compile(String members) throws Exception {
    Path source = Files.createDirectories(work.resolve("src/p")).resolve("Tools.java");
    Files.writeString(
        source,
        "package p;\n\nimport java.util.*;\n\n@dev.plugwright.annotations.WasmPlugin\n"
            + "public interface Tools {\n"
            + members
            + "}\n");
    return Compilation.of(List.of(source), work, With.JAVAC, List.of(), new PlugwrightProcessor());
  }

  @Test
  void aParameterThatIsAKeyInAnotherStructIsOrdered() throws Exception {
    Compilation compilation =
        compile(
            """
            Shelf<String> shelf(Shelf<String> shelf);
            record Shelf<T>(List<Book<List<T>>> books) {}
            record Book<K>(Optional<Index<K>> index, Book.Page<K> page) {
              record Page<A>(A first) {}
            }
            record Index<V>(Map<V, Integer> pages) {}
            """);
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.files().get("tools.rs"))
        .contains(
            ALL + "pub struct Shelf<T: Ord> {",
            ALL + "pub struct Book<K: Ord> {",
            ALL + "pub struct Index<V: Ord> {",
            ALL + "pub struct Page<A> {");
  }

  @Test
  void aFloatInAnotherStructTakesTheOrderAway() throws Exception {
    Compilation compilation =
        compile(
            """
            Outer<String> outer(Outer<String> outer);
            record Outer<T>(Inner<T> inner) {}
            record Inner<A>(A first, double second) {}
            Holder holder(Holder holder);
            record Holder(Id<Double> id) {}
            record Id<T>(int number) {}
            """);
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.files().get("tools.rs"))
        .contains(
            WITHOUT_ORDER + "pub struct Outer<T> {",
            WITHOUT_ORDER + "pub struct Inner<A> {",
            WITHOUT_ORDER + "pub struct Holder {",
            ALL + "pub struct Id<T> {");
  }

  /** In Rust, such an {@code Id} has no order although it has no float. */
  @Test
  void aFloatThatIsOnlyAnArgumentIsNoKey() throws Exception {
    Compilation compilation = compile("Set<Id<Double>> ids();\nrecord Id<T>(int number) {}\n");
    assertThat(compilation.diagnostics())
        .singleElement()
        .asString()
        .contains("[PW-FLOAT-KEY] Tools.Id<Double> contains a floating-point number");
  }
}
