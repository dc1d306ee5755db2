package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.plugwright.junit.Plugin;
import org.junit.jupiter.api.Test;

class GreeterTest {
  @Plugin(resource = "/plugins/greeter.wasm")
  Greeter greeter;

  @Test
  void greets() throws Exception {
    assertEquals(new Greeter.Greeting("Hello, Ada!", 3), greeter.greet("Ada"));
  }

  @Test
  void refusesAnEmptyName() {
    Exception e = assertThrows(Greeter.NoNameException.class, () -> greeter.greet(""));
    assertEquals("the name is empty", e.getMessage());
  }
}
