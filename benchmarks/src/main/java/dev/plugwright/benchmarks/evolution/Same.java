package dev.plugwright.benchmarks.evolution;

import dev.plugwright.annotations.WasmPlugin;
import java.util.List;

/** The contract that the plugin was built against. */
@WasmPlugin(revision = 1)
public interface Same {
  Reading echoSame(Reading reading);

  List<Reading> echoAllSame(List<Reading> readings);

  int addSame(int a, int b);

  /** Eight fields. */
  record Reading(
      long id,
      int kind,
      double value,
      boolean valid,
      String name,
      int count,
      long time,
      float weight) {}
}
