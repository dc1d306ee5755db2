package dev.plugwright.internal.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.contract.*;
import dev.plugwright.contract.Contract;
import dev.plugwright.contract.ContractSyntaxException;
import dev.plugwright.contract.Type;
import dev.plugwright.spi.codec.BincodeOutput;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuePathTest {
  private static final Contract CONTRACT = contract();

  private static Contract contract() {
    try {
      return Contract.parse(
          """
          plugwright-contract 1
          interface T
          record Book { title: string, chapters: list<Chapter>, index: map<string, list<i32>> }
          record Chapter { level: i32, note: option<string>, shape: Shape, mark: char }
          record Empty {}
          record Node { value: i64, children: list<Node> }
          enum Color { Red, Green }
          variant Shape { Dot, Circle(f64), Poly { points: list<Point>, color: Color } }
          record Point { x: i16, y: i16 }
          """);
    } catch (ContractSyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static final Type BOOK = new Type.Named("Book");
  private static final Type NODE = new Type.Named("Node");

  private final BincodeOutput out = new BincodeOutput(256, 1 << 16);

  private String path(Type type, int offset, String wantedType) {
    return ValuePath.at(CONTRACT, "book", type, out.toBytes(), offset, wantedType);
  }

  /** A book up to and including its first chapter and the start of the second. */
  private void bookWithTwoChapters() {
    out.writeString("T");
    out.writeLength(2);
    out.writeInt(1); // 17
    out.writeOptionTag(true); // 21
    out.writeString("n"); // 22
    out.writeVariant(2); // 31
    out.writeLength(2); // 35
    out.writeInt(0x20001); // 43
    out.writeInt(0x40003); // 47
    out.writeVariant(1); // 51
    out.writeChar('€'); // 55
    out.writeInt(2); // 58
    out.writeOptionTag(false); // 62
    out.writeVariant(1); // 63
    out.writeDouble(1); // 67
    out.writeChar('x'); // 75
    out.writeLength(1); // 76
    out.writeString("k"); // 84
    out.writeLength(1); // 93
    out.writeInt(7); // 101
  }

  @ParameterizedTest
  @CsvSource({
    "0, book.title",
    "8, book.title",
    "9, book.chapters",
    "17, book.chapters[0].level",
    "20, book.chapters[0].level",
    "21, book.chapters[0].note",
    "22, book.chapters[0].note",
    "31, book.chapters[0].shape",
    "35, book.chapters[0].shape.points",
    "43, book.chapters[0].shape.points[0].x",
    "49, book.chapters[0].shape.points[1].y",
    "51, book.chapters[0].shape.color",
    "55, book.chapters[0].mark",
    "58, book.chapters[1].level",
    "67, book.chapters[1].shape.0",
    "75, book.chapters[1].mark",
    "76, book.index",
    "84, book.index[key 0]",
    "93, book.index[value 0]",
    "101, book.index[value 0][0]",
    "105, book"
  })
  void everyOffsetHasItsPath(int offset, String path) {
    bookWithTwoChapters();
    assertThat(path(BOOK, offset, null)).isEqualTo(path);
  }

  @Test
  void whatStandsBehindTheFaultDoesNotMatter() {
    bookWithTwoChapters();
    for (int offset = 0; offset < out.position(); offset++) {
      if (offset == 56 || offset == 57) {
        continue; // inside a char, whose faults lie at its start
      }
      byte[] cut = Arrays.copyOf(out.toBytes(), offset + 1);
      assertThat(ValuePath.at(CONTRACT, "book", BOOK, cut, offset, null))
          .isEqualTo(path(BOOK, offset, null));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, Book, book",
    "0, string, book.title",
    "9, list<Chapter>, book.chapters",
    "17, Chapter, book.chapters[0]",
    "21, option<string>, book.chapters[0].note",
    "22, string, book.chapters[0].note",
    "31, Shape, book.chapters[0].shape",
    "43, Point, book.chapters[0].shape.points[0]",
    "51, Color, book.chapters[0].shape.color",
    "58, Chapter, book.chapters[1]",
    "84, string, book.index[key 0]",
    "93, list<i32>, book.index[value 0]",
    "101, i32, book.index[value 0][0]"
  })
  void aNullIsFoundByTypeWhereTheBytesEnd(int offset, String type, String path) {
    bookWithTwoChapters();
    byte[] written = Arrays.copyOf(out.toBytes(), offset);
    assertThat(ValuePath.at(CONTRACT, "book", BOOK, written, offset, type)).isEqualTo(path);
  }

  /** Each of the types leads to the next one in two ways, and none has a byte. */
  @Test
  @Timeout(60)
  void typesWithoutBytesAreWalkedOnce() throws Exception {
    StringBuilder text = new StringBuilder("plugwright-contract 1\ninterface T\n");
    for (int i = 0; i < 100; i++) {
      text.append("record R%1$d { a: R%2$d, b: R%2$d }\n".formatted(i, i + 1));
    }
    text.append("record R100 {}\nlayout L {} size 0 align 1\n");
    text.append("layout M { all: [L; 999999999] } size 0 align 1\n");
    text.append("record Top { r: R0, m: M, end: i32 }\n");
    Contract contract = Contract.parse(text.toString());
    byte[] bytes = {1, 2, 3};
    assertThat(ValuePath.at(contract, "top", new Type.Named("Top"), bytes, 0, null))
        .isEqualTo("top.end");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 50, 300})
  void recursiveTypesGiveLongPaths(int depth) {
    for (int i = 0; i < depth; i++) {
      out.writeLong(i);
      out.writeLength(1);
    }
    assertThat(ValuePath.at(CONTRACT, "tree", NODE, out.toBytes(), out.position(), "Node"))
        .isEqualTo("tree" + ".children[0]".repeat(depth));
    assertThat(ValuePath.at(CONTRACT, "tree", NODE, out.toBytes(), out.position(), null))
        .isEqualTo("tree" + ".children[0]".repeat(depth) + ".value");
  }

  @Test
  void depthBeyondTheStackGivesTheRoot() {
    BincodeOutput deep = new BincodeOutput(1 << 20, 1 << 24);
    for (int i = 0; i < 200_000; i++) {
      deep.writeLong(i);
      deep.writeLength(1);
    }
    assertThat(ValuePath.at(CONTRACT, "tree", NODE, deep.toBytes(), deep.position(), "Node"))
        .isEqualTo("tree");
  }

  @ParameterizedTest
  @CsvSource({
    "43, Point, book.chapters[0].shape.points[0]",
    "47, Point, book.chapters[0].shape.points[1]",
    "31, Shape, book.chapters[0].shape",
    "35, Poly, book.chapters[0].shape",
    "67, Circle, book.chapters[1].shape",
    "17, Chapter, book.chapters[0]",
    "58, Chapter, book.chapters[1]",
    "0, Book, book",
    "60, Book, book"
  })
  void aRejectedValueIsTheOneThatStartsThere(int offset, String type, String path) {
    bookWithTwoChapters();
    assertThat(path(BOOK, offset, type)).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "set<i32>, i32, v[1]",
    "list<list<i32>>, list<i32>, v[1]",
    "'map<i32, i32>', i32, v[value 0]",
    "list<option<i32>>, option<i32>, v[1]"
  })
  void collectionsAreCounted(String type, String element, String path) throws Exception {
    Contract contract = Contract.parse("plugwright-contract 1\ninterface T\nfn f() -> " + type);
    Type parsed = contract.methods().get(0).result().orElseThrow();
    out.writeLength(2);
    Consumer<BincodeOutput> first =
        switch (element) {
          case "list<i32>" -> o -> o.writeLength(0);
          case "option<i32>" -> o -> o.writeOptionTag(false);
          default -> o -> o.writeInt(1);
        };
    first.accept(out);
    assertThat(ValuePath.at(contract, "v", parsed, out.toBytes(), out.position(), element))
        .isEqualTo(path);
  }

  @Test
  void anyElementOfThoseWithoutBytesEndsTheWalk() {
    out.writeLong(Long.MAX_VALUE);
    Type list = new Type.ListOf(new Type.Named("Empty"));
    assertThat(path(list, 8, null)).isEqualTo("book");
    assertThat(path(list, 8, "Empty")).isEqualTo("book[0]");
  }

  @Test
  void bytesThatAreNoEncodingGiveTheRoot() {
    out.writeVariant(9);
    assertThat(path(new Type.Named("Shape"), 4, null)).isEqualTo("book");
    assertThat(path(new Type.Named("Shape"), 0, null)).isEqualTo("book");
  }
}
