package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plugwright.InstanceState;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginListener;
import java.time.Duration;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;

/**
 * Host functions throw exceptions that cannot be described: their method throws. Everything that
 * describes exceptions runs: the recorder, and the log, because a listener fails.
 */
class UnprintableExceptionTest {
  private static final class Unprintable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
      throw new IllegalStateException("no text");
    }
  }

  private static final class UnprintableError extends Error {
    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
      throw new IllegalStateException("no text");
    }
  }

  private static final PluginListener FAILING =
      event -> {
        throw new IllegalStateException("the listener fails");
      };

  private interface Body {
    void call(Caller plugin);
  }

  private static void assertPassedOn(Throwable thrown, Body body) {
    try (PluginEngine engine = Engines.builder().listener(FAILING).build();
        Recording recording = new Recording()) {
      recording.enable("dev.plugwright.Call").withThreshold(Duration.ZERO);
      recording.start();
      PluginInstance<Caller> plugin = ListenerTest.caller(engine, depth -> sneaky(thrown));
      Throwable caught = catchThrowable(() -> body.call(plugin.api()));
      assertThat(caught == thrown).as("what the caller gets is %s", caught.getClass()).isTrue();
      assertThat(plugin.state()).isEqualTo(InstanceState.POISONED);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneaky(Throwable thrown) throws T {
    throw (T) thrown;
  }

  @Test
  void anExceptionReachesTheCallerAndPoisonsTheInstance() {
    assertPassedOn(new Unprintable(), plugin -> plugin.sink(1));
    assertPassedOn(new Unprintable(), plugin -> plugin.dive(1, "x", new long[0]));
  }

  @Test
  void anErrorDoesSoToo() {
    assertPassedOn(new UnprintableError(), plugin -> plugin.sink(1));
    assertPassedOn(new UnprintableError(), plugin -> plugin.dive(1, "x", new long[0]));
  }
}
