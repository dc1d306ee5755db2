package dev.plugwright.junit.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.plugwright.PluginPanicException;
import dev.plugwright.junit.FakePlugin;
import dev.plugwright.junit.Fault;
import dev.plugwright.junit.FaultyPlugin;
import dev.plugwright.junit.Plugin;
import dev.plugwright.workbench.Workbench;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of {@code docs/testing.md}. */
class GreeterTest {
  static class PluginExampleTest {
    @Plugin(crate = "../test-plugin/guests/workbench")
    Workbench workbench;

    @Test
    void greets() {
      assertEquals("hello Ada", workbench.greet("Ada"));
    }
  }

  /** The code under test: it calls a plugin, and gets over a failure. */
  record Greeter(Workbench workbench) {
    String greetOrApologize(String name) {
      try {
        return workbench.greet(name);
      } catch (PluginPanicException e) {
        return "sorry, " + name;
      }
    }
  }

  @Test
  void getsOverAPanic(
      @Plugin(resource = "/plugins/workbench.wasm") FaultyPlugin<Workbench> faulty) {
    faulty.pooled().inject(Fault.panic("out of paper").inMethod("greet").onCall(2));
    Greeter greeter = new Greeter(faulty.api());
    assertEquals("hello Ada", greeter.greetOrApologize("Ada"));
    assertEquals("sorry, Bob", greeter.greetOrApologize("Bob"));
    assertEquals("hello Eve", greeter.greetOrApologize("Eve"));
  }

  @Test
  void needsNoPlugin() {
    FakePlugin<Workbench> fake =
        FakePlugin.of(Workbench.class).answer("greet", arguments -> "hi " + arguments.get(0));
    Greeter greeter = new Greeter(fake.api());
    assertEquals("hi Ada", greeter.greetOrApologize("Ada"));
    assertEquals(List.of(new FakePlugin.Call("greet", List.of("Ada"))), fake.calls());
  }

  @Test
  void faultsOfAFake() {
    Workbench fake = FakePlugin.of(Workbench.class).api();
    Workbench slow =
        FaultyPlugin.of(Workbench.class, fake)
            .inject(Fault.slow(Duration.ofMillis(20)))
            .inject(Fault.panic("never reached"))
            .api();
    assertEquals(0, slow.add(1, 2));
    assertThrows(Workbench.DivisionException.class, this::declared);
  }

  private void declared() throws Workbench.DivisionException {
    FakePlugin<Workbench> fake =
        FakePlugin.of(Workbench.class)
            .answer(
                "divide",
                arguments -> {
                  throw new Workbench.DivisionException("division by zero");
                });
    fake.api().divide(1, 0);
  }
}
