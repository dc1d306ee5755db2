package ${package};

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginModule;

/** The application: greets the persons on its command line. */
public class Main {
  public static void main(String[] args) throws Greeter.NoNameException {
    try (PluginEngine engine = PluginEngine.create();
        PluginModule module = engine.loadResource(Main.class, "/plugins/greeter.wasm");
        PluginInstance<Greeter> plugin = module.instantiate(Greeter.class)) {
      for (String name : args.length == 0 ? new String[] {"World"} : args) {
        System.out.println(plugin.api().greet(name).text());
      }
    }
  }
}
