package dev.plugwright.benchmarks.evolution;

import dev.plugwright.annotations.Default;
import dev.plugwright.annotations.WasmPlugin;
import java.util.List;

/** A newer version: the record has one field more, and a function one parameter more. */
@WasmPlugin(revision = 2)
public interface Added {
  Reading echoAdded(Reading reading);

  List<Reading> echoAllAdded(List<Reading> readings);

  int addAdded(int a, int b, int more);

  /** The eight fields and a new one. */
  record Reading(
      long id,
      int kind,
      double value,
      boolean valid,
      String name,
      @Default("7") int channel,
      int count,
      long time,
      float weight) {}
}
