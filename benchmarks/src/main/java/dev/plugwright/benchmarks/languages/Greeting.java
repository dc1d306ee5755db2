package dev.plugwright.benchmarks.languages;

import dev.plugwright.annotations.WasmPlugin;

/** A greeting: a text there and a longer one back. */
@WasmPlugin
public interface Greeting {
  String greet(String name);
}
