package dev.plugwright.it;

import dev.plugwright.annotations.WasmPlugin;

/** A plugin that calls the host. */
@WasmPlugin
public interface Caller {
  /**
   * Calls the host with an int, a text, a record and numbers.
   *
   * @throws RefusedException if the host answers what it should not
   */
  int hello() throws RefusedException;

  /** Asks the host for a text and returns it. */
  String fetch(int length);

  /** Lets the host parse a text, and falls back to another number. */
  int parseOr(String text, int fallback);

  /** Calls the host, which may call back; returns the text that was lent to this call. */
  String dive(int depth, String text, long[] numbers);

  /** Calls the host, which may call back; nothing but numbers crosses. */
  int sink(int depth);

  /** Lets the host move a structure, twice. */
  Console.Position travel(Console.Position start, double by);

  /** Asks two interfaces of the host. */
  String stamp();

  /** Panics. */
  void panic(String message);
}
