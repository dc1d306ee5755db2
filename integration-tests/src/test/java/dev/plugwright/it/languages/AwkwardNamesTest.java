package dev.plugwright.it.languages;

import dev.plugwright.contract.Contract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Contracts whose names mean something else to a language, or become the same as a name that is
 * generated, compiled in each language.
 */
class AwkwardNamesTest {
  private static final String CONTRACT =
      """
      plugwright-contract 1
      %s Console
      fn abort()
      fn alloc(size: i32) -> string
      fn default(default: i32, unreachable: i32) -> list<string>
      fn delete(new: string) -> option<type>
      fn events(event: Event, tag: EventTag) -> map<string, Foo>
      fn log(result: string, failure: i32, b0: list<string>, room: i32, w0: i32) -> string ! string
      fn log_failure(entry: FooEntry, page: Page<i32>) -> map<string, FooEntry>
      fn main(argc: i32) -> i32
      fn malloc(memory: i32, error: Event) -> i32 ! Event
      fn new(this: i32, int32_t: i32, size_t: i32, uint8_t: u8) -> i32
      fn string(string: string, len: i32, usize: usize, codec: codec) -> bool
      fn store(a: as, b: from, c: is, d: keyof, e: module, f: number, g: any, h: symbol)
      fn trace(types: function, plugin: Array, codecs: Map, b1: f64) -> PageOfI32
      record Array { length: i32, constructor: i32, prototype: string }
      enum Status { Ok, Err, _404, Self_, Null }
      record EventTag { tag: string, as: i32, present: bool }
      variant Event { Tag, Two(Status), Three { tag: i32, value: i64, class: string } }
      record Foo { key: string, value: option<option<Foo>> }
      record FooEntry { foo: list<Foo>, entry: map<Status, map<i32, string>> }
      record LogFailure { error: string, log: LogPlugin }
      record LogPlugin { r: i32, w: i32, v: i32, l: i32, at: i32, what: string }
      record Map { items: LogFailure, count: u64 }
      record Page<i32> { first: i32, x: char }
      record PageOfI32 { r: i128, v: uuid }
      record any { x: as }
      record as { x: bool }
      record codec { i: i32, n: instant }
      enum function { A, a1 }
      record from { x: as }
      record is { x: from }
      record keyof { x: is }
      record module { x: keyof }
      record number { x: module }
      record symbol { x: number }
      record type { type: i32, func: string, range: duration }
      layout usize { int: i32, long: [i64; 2], bytes: text<6>, at: [inner; 2] } size 56 align 8
      layout inner { v: i32, l: i32 } size 8 align 4
      """;

  private static final String PLUGIN_IN_ASSEMBLYSCRIPT =
      """
      import * as c from "./console";

      export function abort(): void {}
      export function alloc(a: i32): string { return unreachable(); }
      export function default_(a: i32, b: i32): string[] { return unreachable(); }
      export function delete_(a: string): c.type2 | null { return unreachable(); }
      export function events(a: c.Event, b: c.EventTag): Map<string, c.Foo> { return unreachable(); }
      export function log(a: string, b: i32, d: string[], e: i32, f: i32): c.LogResult {
        return unreachable();
      }
      export function logFailure(a: c.FooEntry, b: c.PageOfI32): Map<string, c.FooEntry> {
        return unreachable();
      }
      export function main(a: i32): i32 { return unreachable(); }
      export function malloc(a: i32, b: c.Event): c.MallocResult { return unreachable(); }
      export function new_(a: i32, b: i32, d: i32, e: u8): i32 { return unreachable(); }
      export function string_(a: string, b: i32, d: c.usize2, e: c.codec2): bool {
        return unreachable();
      }
      export function store(
        a: c.as2, b: c.from2, d: c.is2, e: c.keyof2, f: c.module2, g: c.number2, h: c.any2,
        i: c.symbol2): void {}
      export function trace(a: c.function2, b: c.Array2, d: c.Map2, e: f64): c.PageOfI322 {
        return unreachable();
      }
      """;

  private static Contract contract(String kind) throws Exception {
    return Contract.parse(CONTRACT.formatted(kind));
  }

  @ParameterizedTest
  @ValueSource(strings = {"interface", "host"})
  void compileInC(String kind) throws Exception {
    GuestBuild build = new GuestBuild("c", "awkward").contract(contract(kind));
    List<String> options = List.of("-c", "-Wno-unused-command-line-argument");
    build.run("awkward.wasm", CGuests.command("awkward", options, List.of("console.c")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"interface", "host"})
  void compileInCpp(String kind) throws Exception {
    GuestBuild build = new GuestBuild("c", "awkward").contract(contract(kind));
    List<String> command = new ArrayList<>();
    CGuests.command("awkward", List.of("-c", "-Wno-unused-command-line-argument"), List.of())
        .forEach(it -> command.add(it.equals("-std=c11") ? "-std=c++17" : it));
    command.addAll(List.of("-x", "c++", "console.c"));
    build.run("awkward.wasm", command);
  }

  @ParameterizedTest
  @ValueSource(strings = {"interface", "host"})
  void compileInGo(String kind) throws Exception {
    GuestBuild build =
        new GuestBuild("go", "awkward")
            .contract(contract(kind))
            .file("plugin.go", "package main\n\nfunc main() {}\n")
            .file("go.mod", GoGuests.MODULE);
    build.run("awkward.wasm", GoGuests.command("awkward", "-tags=none", build));
  }

  /** All files are entry files, so that all functions are compiled. */
  @ParameterizedTest
  @ValueSource(strings = {"interface", "host"})
  void compileInAssemblyScript(String kind) throws Exception {
    GuestBuild build = new GuestBuild("assemblyscript", "awkward").contract(contract(kind));
    List<String> entries = new ArrayList<>(List.of("console.ts", "console.codec.ts"));
    if (kind.equals("interface")) {
      build.file("index.ts", PLUGIN_IN_ASSEMBLYSCRIPT);
      entries.add("console.exports.ts");
    }
    build.run("awkward.wasm", AscGuests.command("awkward", entries));
  }
}
