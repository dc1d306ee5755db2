package dev.plugwright.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.PluginInstance;
import dev.plugwright.PluginPanicException;
import dev.plugwright.PluginStateException;
import dev.plugwright.PluginTimeoutException;
import dev.plugwright.PluginTrapException;
import dev.plugwright.workbench.Workbench;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Faults of a real plugin. */
class FaultyPluginTest {
  private static final String RESOURCE = "/plugins/workbench.wasm";

  @Plugin(resource = RESOURCE)
  private FaultyPlugin<Workbench> faulty;

  @Test
  void theNthCallOfAMethodPanics() {
    faulty.inject(Fault.panic("out of paper").inMethod("greet").onCall(2));
    Workbench api = faulty.api();
    assertThat(api.add(1, 2)).isEqualTo(3);
    assertThat(api.greet("Ada")).isEqualTo("hello Ada");
    assertThatThrownBy(() -> api.greet("Bob"))
        .isInstanceOfSatisfying(
            PluginPanicException.class,
            panic -> {
              assertThat(panic.panicMessage()).isEqualTo("out of paper");
              assertThat(panic.plugin()).isEqualTo("workbench.wasm");
              assertThat(panic.method()).contains("Workbench.greet");
            });
  }

  /** A real panic reads the same, but for the place in the source. */
  @Test
  void anInjectedPanicIsLikeARealOne(@Plugin(resource = RESOURCE) PluginInstance<Workbench> real) {
    faulty.inject(Fault.panic("boom").inMethod("panic"));
    String injected = message(() -> faulty.api().panic("boom"));
    String thrown = message(() -> real.api().panic("boom"));
    assertThat(injected.replaceAll("(\\w+/)?src/lib.rs:\\d+:\\d+", "PLACE"))
        .isEqualTo(thrown.replaceAll("(\\w+/)?src/lib.rs:\\d+:\\d+", "PLACE"));
    String refused = message(() -> faulty.api().add(1, 2));
    String reallyRefused = message(() -> real.api().add(1, 2));
    assertThat(refused).startsWith(reallyRefused.substring(0, reallyRefused.indexOf('(')));
  }

  private static String message(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      return e.getMessage();
    }
    throw new AssertionError("nothing was thrown");
  }

  @Test
  void aFaultPoisonsLikeAnInstance() {
    faulty.inject(Fault.trap("trapped: unreachable").onCall(1));
    assertThatThrownBy(() -> faulty.api().add(1, 2)).isInstanceOf(PluginTrapException.class);
    assertThatThrownBy(() -> faulty.api().greet("Ada"))
        .isInstanceOf(PluginStateException.class)
        .hasMessageContaining("trapped: unreachable");
    assertThat(faulty.heal().api().greet("Ada")).isEqualTo("hello Ada");
  }

  @Test
  void aPoolGoesOn() {
    faulty.pooled().inject(Fault.timeout(Duration.ofMillis(200)).onCall(2));
    assertThat(faulty.api().add(1, 2)).isEqualTo(3);
    assertThatThrownBy(() -> faulty.api().add(1, 2))
        .isInstanceOfSatisfying(
            PluginTimeoutException.class,
            timeout -> assertThat(timeout.budget()).isEqualTo(Duration.ofMillis(200)));
    assertThat(faulty.api().add(1, 2)).isEqualTo(3);
  }

  @Test
  void aHostExceptionIsUnchangedAndADelayIsADelay() {
    IllegalStateException own = new IllegalStateException("own");
    faulty
        .inject(Fault.slow(Duration.ofMillis(30)).inMethod("greet"))
        .inject(Fault.hostException(own).inMethod("add"));
    long start = System.nanoTime();
    assertThat(faulty.api().greet("Ada")).isEqualTo("hello Ada");
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(30_000_000);
    assertThatThrownBy(() -> faulty.api().add(1, 2)).isSameAs(own);
  }

  @Test
  void declaredExceptionsAndRealFaultsComeThrough() {
    assertThatThrownBy(() -> faulty.api().divide(1, 0))
        .isInstanceOf(Workbench.DivisionException.class);
    assertThatThrownBy(() -> faulty.api().panic("real"))
        .isInstanceOf(PluginPanicException.class)
        .hasMessageContaining("real");
  }

  @Test
  void wrongUseIsToldAtOnce() {
    assertThatThrownBy(() -> faulty.inject(Fault.panic("x").inMethod("great")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no method great in Workbench; it has [")
        .hasMessageContaining("greet");
    assertThatThrownBy(() -> Fault.panic("x").onCall(0))
        .hasMessage("the first call is number 1, not 0");
  }

  @Test
  void aFakeCanFailToo() {
    Workbench fake = FakePlugin.of(Workbench.class).api();
    FaultyPlugin<Workbench> both =
        FaultyPlugin.of(Workbench.class, fake).inject(Fault.panic("x").onCall(2));
    assertThat(both.api().add(1, 2)).isZero();
    assertThatThrownBy(() -> both.api().add(1, 2))
        .hasMessageStartingWith("plugin Workbench, Workbench.add: panicked at ");
  }
}
