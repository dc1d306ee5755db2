package dev.plugwright.it;

import dev.plugwright.annotations.WasmPlugin;
import java.util.List;

/** A plugin that returns what is no result; which lie is up to the argument. */
@WasmPlugin
public interface Liar {
  boolean flag(int lie);

  byte small(int lie);

  char character(int lie);

  String text(int lie);

  byte[] bytes(int lie);

  long[] numbers(int lie);

  Weekday day(int lie);

  List<String> texts(int lie);

  int parse(int lie) throws ParseException;
}
