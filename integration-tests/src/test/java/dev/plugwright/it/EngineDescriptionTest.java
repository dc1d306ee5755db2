package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.PluginEngine;
import dev.plugwright.WasmEngines;
import dev.plugwright.engine.wasmtime.Wasmtime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Which engine runs, why, and what would be faster: in a JVM without the Graal compiler. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class EngineDescriptionTest {
  private static final String GRAAL =
      "GraalWasm would compile plugins to machine code, but JVMCI is off. Start Java with"
          + " -XX:+UnlockExperimentalVMOptions -XX:+EnableJVMCI --upgrade-module-path=DIR, where DIR"
          + " holds org.graalvm.compiler:compiler:";

  @Test
  void theBestEngineIsTheFastestThatRunsHere() {
    try (PluginEngine engine = PluginEngine.create()) {
      assertThat(engine.description())
          .startsWith(engine.info().description() + ": the fastest engine that runs in this JVM.")
          .contains(GRAAL)
          .endsWith(".");
    }
  }

  @Test
  void anEngineThatTheProgramChoosesIsCalledSo() {
    try (PluginEngine engine =
        PluginEngine.builder().wasmEngine(WasmEngines.named("endive")).build()) {
      assertThat(engine.description())
          .matches("Endive [\\d.]+, compiled to bytecode: the program chooses it\\. .*")
          .contains(GRAAL);
      boolean named = System.getProperty(Wasmtime.LIBRARY) != null;
      assertThat(engine.description().contains("wasmtime would compile")).isNotEqualTo(named);
    }
  }

  @Test
  void anInterpreterSaysWhatItLacksOnce() {
    try (PluginEngine engine =
        PluginEngine.builder().wasmEngine(WasmEngines.named("graalwasm")).build()) {
      assertThat(engine.description())
          .contains(", interpreted: the program chooses it. Plugins are interpreted, ")
          .containsOnlyOnce("JVMCI is off");
    }
  }

  @Test
  void aPropertyThatNamesTheEngineIsNamed() {
    String before = System.setProperty(WasmEngines.PROPERTY, "endive");
    try (PluginEngine engine = PluginEngine.create()) {
      assertThat(engine.description())
          .contains(": the system property plugwright.engine names it. ");
    } finally {
      if (before == null) {
        System.clearProperty(WasmEngines.PROPERTY);
      } else {
        System.setProperty(WasmEngines.PROPERTY, before);
      }
    }
  }

  @Test
  void aLibraryThatIsMissingIsNamed() {
    String before = System.setProperty(Wasmtime.LIBRARY, "/no/such/libwasmtime.so");
    try {
      assertThat(WasmEngines.obstacles().get("wasmtime"))
          .contains(
              "but /no/such/libwasmtime.so is not a file. Start Java with -D" + Wasmtime.LIBRARY);
    } finally {
      if (before == null) {
        System.clearProperty(Wasmtime.LIBRARY);
      } else {
        System.setProperty(Wasmtime.LIBRARY, before);
      }
    }
  }
}
