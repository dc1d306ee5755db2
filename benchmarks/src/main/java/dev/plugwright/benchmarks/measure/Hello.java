package dev.plugwright.benchmarks.measure;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.annotations.WasmPlugin;
import java.nio.file.Path;

/** The smallest plugin, and a program that calls it once. */
@WasmPlugin
public interface Hello {
  String greet(String name);

  /** Prints the first result; the argument is the file of the plugin. */
  static void main(String[] arguments) {
    try (PluginEngine engine = PluginEngine.create();
        PluginInstance<Hello> plugin =
            engine.load(Path.of(arguments[0])).instantiate(Hello.class)) {
      System.out.println(plugin.api().greet("Ada"));
      System.out.println(engine.info().description());
    }
  }
}
