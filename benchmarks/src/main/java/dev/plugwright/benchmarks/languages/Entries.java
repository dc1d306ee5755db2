package dev.plugwright.benchmarks.languages;

import dev.plugwright.annotations.WasmPlugin;
import dev.plugwright.benchmarks.call.Calls.Entry;
import java.util.List;

/** A list of records there and back. */
@WasmPlugin
public interface Entries {
  List<Entry> echoEntries(List<Entry> entries);
}
