package dev.plugwright.it.production;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.InstanceState;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginResultException;
import dev.plugwright.it.Changing;
import dev.plugwright.it.Changing.Step;
import dev.plugwright.it.Engines;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A plugin that changes its memory while the host decodes a value from it. A plugin runs in no
 * other thread than that of its caller, and shared memories are refused, so the host itself has to
 * call it meanwhile, as a constructor of a record may.
 */
class ChangingValuesTest {
  private static final int ADDRESS = 64;
  private static final List<Step> STEPS =
      List.of(new Step(1, "one"), new Step(2, "two"), new Step(3, "three"));

  private final PluginEngine engine = Engines.create();
  private final List<List<Step>> taken = new ArrayList<>();
  private PluginInstance<Changing> plugin;

  @BeforeEach
  void start() {
    byte[] encoded = encoded();
    byte[] module =
        new Wasm()
            .importedFunction("Taker", "take", "ii:")
            .memory(1, 1)
            .data(ADDRESS, encoded)
            .function("steps", ":l", new Code().i64((long) ADDRESS << 32 | encoded.length))
            .function("pass_steps", ":", new Code().i32(ADDRESS).i32(encoded.length).call(0))
            .function("scribble", ":", new Code().i32(0).i32(255).i32(65_536).op(0xFC, 11, 0))
            .build();
    plugin =
        engine
            .load(module, "changing.wasm")
            .bind(Changing.class)
            .sharedHost(Changing.Taker.class, taken::add)
            .instantiate();
  }

  @AfterEach
  void close() {
    Step.CREATED.set(() -> {});
    engine.close();
  }

  private static byte[] encoded() {
    ByteBuffer out = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
    out.putLong(STEPS.size());
    for (Step step : STEPS) {
      out.putInt(step.number()).putLong(step.text().length()).put(step.text().getBytes(UTF_8));
    }
    byte[] encoded = new byte[out.flip().remaining()];
    out.get(encoded);
    return encoded;
  }

  @Test
  void aResultIsAsItWasReturned() {
    Step.CREATED.set(() -> plugin.api().scribble());
    assertThat(plugin.api().steps()).isEqualTo(STEPS);
    assertThatThrownBy(() -> plugin.api().steps())
        .as("the memory has changed")
        .isInstanceOf(PluginResultException.class);
    assertThat(plugin.state()).isEqualTo(InstanceState.READY);
  }

  @Test
  void anArgumentOfTheHostIsAsItWasPassed() {
    Step.CREATED.set(() -> plugin.api().scribble());
    plugin.api().passSteps();
    assertThat(taken).containsExactly(STEPS);
  }

  /** Each value has a buffer of its own, although they are decoded within each other. */
  @Test
  void valuesAreDecodedWithinEachOther() {
    List<List<Step>> inner = new ArrayList<>();
    Step.CREATED.set(
        () -> {
          Runnable again = Step.CREATED.getAndSet(() -> {});
          inner.add(plugin.api().steps());
          plugin.api().passSteps();
          Step.CREATED.set(inner.size() < 2 ? again : () -> {});
        });
    assertThat(plugin.api().steps()).isEqualTo(STEPS);
    assertThat(inner).containsExactly(STEPS, STEPS);
    assertThat(taken).containsExactly(STEPS, STEPS);
  }
}
