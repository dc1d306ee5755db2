package dev.plugwright.benchmarks.measure;

import dev.plugwright.annotations.WasmPlugin;
import java.util.List;

/** Calls of every size. */
@WasmPlugin
public interface Mixed {
  /** Some text. */
  record Note(int id, String text) {}

  int add(int a, int b);

  String greet(String name);

  byte[] echoBytes(byte[] bytes);

  List<Note> echoNotes(List<Note> notes);

  int fibonacci(int n);

  /** Returns the size of the plugin's memory in pages of 64 KiB. */
  int memoryPages();
}
