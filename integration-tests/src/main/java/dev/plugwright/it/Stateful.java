package dev.plugwright.it;

import dev.plugwright.annotations.WasmPlugin;

/** A plugin that keeps state in every way that it can. */
@WasmPlugin
public interface Stateful {
  /** Adds to a list in a static; returns all texts so far. */
  String remember(String text);

  /** Counts words in a hash map; returns how often this one came. */
  int count(String word);

  /** Counts calls in a thread-local. */
  int calls();

  /** Takes memory and never gives it back; returns its address. */
  int leak(int bytes);

  /** Adds numbers. */
  long total(long[] values);

  /** Computes for so many rounds. */
  long work(long rounds);

  /** Computes without end. */
  void forever();
}
