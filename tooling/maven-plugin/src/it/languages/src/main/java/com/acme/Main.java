package com.acme;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.Wasi;
import java.util.List;

public class Main {
  public static void main(String[] args) {
    try (PluginEngine engine = PluginEngine.create()) {
      for (String language : List.of("c", "go", "assemblyscript")) {
        String resource = "/plugins/" + language + ".wasm";
        if (Main.class.getResource(resource) == null) {
          continue;
        }
        try (PluginInstance<Greeter> plugin =
            engine
                .loadResource(Main.class, resource)
                .bind(Greeter.class)
                .wasi(Wasi.none())
                .instantiate()) {
          System.out.println(plugin.api().greet(language));
        }
      }
    }
  }
}
