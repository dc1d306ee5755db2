package dev.plugwright.benchmarks.evolution;

import dev.plugwright.annotations.Default;
import dev.plugwright.annotations.Was;
import dev.plugwright.annotations.WasmPlugin;
import java.util.List;
import java.util.Optional;

/** A newer version in which every field has another place, and all but one another type. */
@WasmPlugin(revision = 3)
public interface Changed {
  Reading echoChanged(Reading reading);

  List<Reading> echoAllChanged(List<Reading> readings);

  long addChanged(long a, long b);

  /** The eight fields, changed. */
  record Reading(
      @Was("name") Optional<String> title,
      @Default("0") double weight,
      long count,
      long kind,
      Optional<Boolean> valid,
      int id,
      @Was("time") Optional<Long> at,
      float value) {}
}
