package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.plugwright.PluginInstance;
import dev.plugwright.PluginSpec;
import dev.plugwright.Wasi;
import dev.plugwright.junit.Plugin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GreeterTest {
  @Plugin(resource = "/plugins/greeter.wasm")
  PluginSpec<Greeter> spec;

  private PluginInstance<Greeter> plugin;

  @BeforeEach
  void start() {
    plugin = spec.wasi(Wasi.none()).instantiate();
  }

  @AfterEach
  void stop() {
    plugin.close();
  }

  @Test
  void greets() throws Exception {
    assertEquals(new Greeter.Greeting("Hello, Ada!", 3), plugin.api().greet("Ada"));
  }

  @Test
  void refusesAnEmptyName() {
    Exception e = assertThrows(Greeter.NoNameException.class, () -> plugin.api().greet(""));
    assertEquals("the name is empty", e.getMessage());
  }
}
