package com.acme;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginModule;

public class Main {
  public static void main(String[] args) {
    try (PluginEngine engine = PluginEngine.create();
        PluginModule module = engine.loadResource(Main.class, "/plugins/greeter.wasm");
        PluginInstance<Greeter> plugin = module.instantiate(Greeter.class)) {
      System.out.println(plugin.api().greet("Maven"));
      System.out.println("on Java " + Runtime.version().feature());
    }
  }
}
