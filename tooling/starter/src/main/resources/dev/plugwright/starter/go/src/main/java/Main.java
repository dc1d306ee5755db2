package ${package};

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginModule;
import dev.plugwright.Wasi;

/** The application: greets the persons on its command line. */
public class Main {
  public static void main(String[] args) throws Greeter.NoNameException {
    try (PluginEngine engine = PluginEngine.create();
        PluginModule module = engine.loadResource(Main.class, "/plugins/greeter.wasm");
        // Clocks and random numbers, which Go needs, and nothing else of WASI.
        PluginInstance<Greeter> plugin =
            module.bind(Greeter.class).wasi(Wasi.none()).instantiate()) {
      for (String name : args.length == 0 ? new String[] {"World"} : args) {
        System.out.println(plugin.api().greet(name).text());
      }
    }
  }
}
