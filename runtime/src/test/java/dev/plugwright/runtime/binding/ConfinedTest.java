package dev.plugwright.runtime.binding;

import static dev.plugwright.runtime.binding.Probe.configure;
import static dev.plugwright.runtime.binding.Probe.echo;
import static dev.plugwright.runtime.binding.Probe.echoing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plugwright.runtime.PluginEngine;
import dev.plugwright.runtime.PluginInstance;
import dev.plugwright.runtime.PluginStateException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Instances that belong to the thread that made them. */
class ConfinedTest {
  private static final String LINES = "fn echo(text: string) -> string";

  private static PluginInstance<Guest> confined(PluginEngine engine) {
    return configure(engine, echoing(2, 10), LINES).confined().instantiate();
  }

  private static Throwable inAnotherThread(Runnable action) {
    return CompletableFuture.supplyAsync(() -> catchThrowable(action::run)).join();
  }

  @Test
  void onlyItsThreadGetsInAlsoWhileItIsIdle() {
    String refusal =
        "the instance is confined to thread '%s'; give each thread an instance of its own"
            .formatted(Thread.currentThread().getName());
    try (PluginInstance<Guest> instance = confined(Probe.ENGINE)) {
      assertThat(inAnotherThread(() -> echo(instance.proxy(), "x")))
          .isInstanceOf(PluginStateException.class)
          .hasMessage("plugin probe.wasm, Probe.echo: " + refusal);
      assertThat(inAnotherThread(instance::close))
          .isInstanceOf(PluginStateException.class)
          .hasMessage("plugin probe.wasm: " + refusal);
      assertThat(echo(instance.proxy(), "y")).isEqualTo("y");
    }
  }

  @Test
  void itCannotBeClosedInTheMiddleOfACall() {
    try (PluginInstance<Guest> instance = confined(Probe.ENGINE)) {
      instance.proxy().method("echo", "echo").enter();
      assertThatThrownBy(instance::close).hasMessageContaining("in a call of thread");
      instance.proxy().exitFrame();
    }
  }

  @Test
  void afterItsEndItSaysSo() {
    PluginInstance<Guest> instance = confined(Probe.ENGINE);
    instance.close();
    instance.close();
    assertThatThrownBy(() -> echo(instance.proxy(), "x")).hasMessageContaining("is closed");
  }

  @Test
  void anEngineThatAnotherThreadClosesEndsItToo() {
    PluginEngine engine = PluginEngine.create();
    PluginInstance<Guest> instance = confined(engine);
    assertThat(inAnotherThread(engine::close)).isNull();
    assertThatThrownBy(() -> echo(instance.proxy(), "x"))
        .isInstanceOf(PluginStateException.class)
        .hasMessageContaining("the instance is closed");
    instance.close();
  }
}
