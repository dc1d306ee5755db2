package dev.plugwright.it.calls;

import static dev.plugwright.it.calls.Probe.echoing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plugwright.InstanceState;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginStateException;
import dev.plugwright.it.Engines;
import dev.plugwright.spi.binding.Call;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Instances that belong to the thread that made them. */
class ConfinedTest {
  private static final String LINES = "fn echo(text: string) -> string";

  private static PluginInstance<Guest> confined(PluginEngine engine) {
    return Probe.spec(engine, echoing(2, 10), LINES).confined().instantiate();
  }

  private static Throwable inAnotherThread(Runnable action) {
    return CompletableFuture.supplyAsync(() -> catchThrowable(action::run)).join();
  }

  @Test
  void onlyItsThreadMayCallItAlsoWhileItIsIdle() {
    String refusal =
        "the instance is confined to thread '%s'; give each thread its own instance"
            .formatted(Thread.currentThread().getName());
    try (PluginInstance<Guest> instance = confined(Probe.ENGINE)) {
      assertThat(instance.state()).isEqualTo(InstanceState.READY);
      assertThat(inAnotherThread(() -> instance.api().echo("x")))
          .isInstanceOf(PluginStateException.class)
          .hasMessage("plugin probe.wasm, Probe.echo: " + refusal);
      assertThat(instance.api().echo("y")).isEqualTo("y");
      assertThat(instance.statistics().calls()).isEqualTo(1);
    }
  }

  @Test
  void anotherThreadMayCloseIt() {
    PluginInstance<Guest> instance = confined(Probe.ENGINE);
    assertThat(inAnotherThread(instance::close)).isNull();
    assertThat(instance.state()).isEqualTo(InstanceState.CLOSED);
    assertThatThrownBy(() -> instance.api().echo("x"))
        .isInstanceOf(PluginStateException.class)
        .hasMessage(
            "plugin probe.wasm, Probe.echo: the instance is closed; instantiate the module again");
  }

  @Test
  void closingInTheMiddleOfACallTakesEffectWhenItReturns() {
    PluginInstance<Guest> instance = confined(Probe.ENGINE);
    Call call = instance.api().enter("echo");
    long slice = call.argument(0).string("still there");
    instance.close();
    assertThat(instance.state()).isEqualTo(InstanceState.CLOSED);
    assertThatThrownBy(() -> instance.api().echo("x")).hasMessageContaining("is closed");
    assertThat(call.result().string(slice)).isEqualTo("still there");
    call.exit();
    assertThat(instance.state()).isEqualTo(InstanceState.CLOSED);
    assertThatThrownBy(() -> instance.api().echo("x")).hasMessageContaining("is closed");
  }

  @Test
  void afterItsEndItSaysSo() {
    PluginInstance<Guest> instance = confined(Probe.ENGINE);
    instance.close();
    instance.close();
    assertThatThrownBy(() -> instance.api().echo("x"))
        .isInstanceOf(PluginStateException.class)
        .hasMessageContaining("is closed");
  }

  @Test
  void anEngineThatAnotherThreadClosesEndsItToo() {
    PluginEngine engine = Engines.create();
    PluginInstance<Guest> instance = confined(engine);
    assertThat(inAnotherThread(engine::close)).isNull();
    assertThatThrownBy(() -> instance.api().echo("x"))
        .isInstanceOf(PluginStateException.class)
        .hasMessageContaining("the instance is closed");
    instance.close();
  }
}
