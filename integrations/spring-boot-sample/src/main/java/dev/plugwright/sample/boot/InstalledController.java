package dev.plugwright.sample.boot;

import dev.plugwright.PluginSet;
import dev.plugwright.workbench.Workbench;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Passes requests to each plugin that a jar of the application lists. */
@RestController
class InstalledController {
  private final PluginSet<Workbench> plugins;

  InstalledController(PluginSet<Workbench> plugins) {
    this.plugins = plugins;
  }

  @GetMapping("/greetings")
  Map<String, String> greetings(@RequestParam String name) {
    Map<String, String> greetings = new TreeMap<>();
    plugins.pools().forEach((file, pool) -> greetings.put(file, pool.api().greet(name)));
    return greetings;
  }
}
