package dev.plugwright.internal.transcode;

import java.util.List;
import java.util.Random;

/** Texts that are nearly contracts. */
public final class MutatedContracts {
  private static final List<String> WORDS =
      List.of(
          "i32",
          "i64",
          "string",
          "option<",
          "list<",
          "set<",
          "map<",
          ">",
          ", ",
          ": ",
          " = '1'",
          " = '{}'",
          " was a",
          " unknown",
          " optional",
          "R",
          "S",
          "E",
          "V",
          "L",
          "fn f(",
          ")",
          " -> ",
          " ! ",
          "record ",
          "enum ",
          "variant ",
          "layout ",
          " { ",
          " }",
          "{}",
          "\n",
          "0",
          "[i32; 3]",
          "text<4>",
          " size 4 align 4",
          "'",
          "%",
          "a",
          "b",
          "\u0000",
          "é",
          "🙂");

  /** A contract with every kind of type and mark. */
  public static final String TEXT =
      """
      plugwright-contract 1
      interface T
      fn f(r: R, l: list<i32>, o: option<string>, n: i32) -> V ! S was g
      fn h(l: L) optional
      enum E { A, B was C, X unknown }
      layout L { a: i32 } size 4 align 4
      record R { a: i32, b: string = 'x', c: list<R>, d: map<E, V>, e: set<i64> } was Q
      record S { v: V, w: i8 = '1' was x }
      variant V { A, B(i32 = '1'), C { a: R, b: option<S> }, Z unknown }
      """;

  private MutatedContracts() {}

  /** Returns the contract with a few random changes. */
  public static String text(Random random) {
    StringBuilder text = new StringBuilder(TEXT);
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + random.nextInt(12));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, WORDS.get(random.nextInt(WORDS.size())));
        case 2 -> text.replace(at, end, WORDS.get(random.nextInt(WORDS.size())));
        default -> text.insert(random.nextInt(text.length()), text.substring(at, end));
      }
    }
    return text.toString();
  }

  private static final List<String> CHANGES =
      List.of(
          "i32|i64",
          "i32|string",
          "i64|u8",
          "string|i32",
          "list<R>|set<i8>",
          "set<i64>|list<i64>",
          "option<string>|string",
          "map<E, V>|map<V, i32>",
          " unknown|",
          " = 'x'|",
          " = '1'|",
          " was C|",
          "a: R|a: S",
          "A, B|B, A",
          "A, |",
          "C {|D {",
          "X unknown|Y unknown",
          "b: option<S>|b: S",
          " was g|",
          "l: list<i32>, |",
          "n: i32|n: i32, m: i8 = '3'",
          "-> V|-> option<V>",
          " ! S| ! R",
          " optional|",
          "w: i8|w: f32",
          "fn h(|fn k(",
          "a: i32 } size 4|a: u32 } size 4",
          "d: set<i64>|d: set<i64>, f: i8");

  /** Returns another version of the contract, which most often is valid. */
  public static String version(Random random) {
    String text = TEXT;
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      String[] change = CHANGES.get(random.nextInt(CHANGES.size())).split("\\|", -1);
      int at = text.indexOf(change[0], random.nextInt(text.length()));
      if (at >= 0) {
        text = text.substring(0, at) + change[1] + text.substring(at + change[0].length());
      }
    }
    return text;
  }
}
