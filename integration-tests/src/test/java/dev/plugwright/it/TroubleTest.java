package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginPanicException;
import dev.plugwright.PluginStateException;
import dev.plugwright.PluginTrapException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guest that stops in the middle: what the host learns, and what becomes of the instance. */
class TroubleTest {
  private PluginEngine engine;
  private PluginInstance<Trouble> plugin;
  private Trouble trouble;

  @BeforeEach
  void open() {
    engine = Engines.create();
    plugin = engine.load(Guests.file("trouble")).instantiate(Trouble.class);
    trouble = plugin.api();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void aPanicKeepsItsMessageAndPlace() {
    assertThatThrownBy(() -> trouble.panic("the kettle is empty"))
        .isInstanceOfSatisfying(
            PluginPanicException.class,
            e -> {
              assertThat(e.panicMessage()).isEqualTo("the kettle is empty");
              assertThat(e.location()).matches("(trouble/)?src/lib\\.rs:15:\\d+");
              assertThat(e.plugin()).isEqualTo("trouble.wasm");
              assertThat(e.method()).contains("Trouble.panic");
            })
        .hasMessageMatching(
            "plugin trouble\\.wasm, Trouble\\.panic: panicked at \\S+lib\\.rs:15:\\d+: the kettle is empty");
  }

  @Test
  void aPanicOfTheLanguageIsExplainedToo() {
    assertThatThrownBy(() -> trouble.elementAt(new int[] {1, 2, 3}, 7))
        .isInstanceOfSatisfying(
            PluginPanicException.class,
            e -> {
              assertThat(e.panicMessage())
                  .isEqualTo("index out of bounds: the len is 3 but the index is 7");
              assertThat(e.guestStack()).contains("trouble::inner");
            });
  }

  @Test
  void aLongPanicTextIsCutAtACharacter() {
    String text = "ä".repeat(5_000);
    assertThatThrownBy(() -> trouble.panic(text))
        .isInstanceOfSatisfying(
            PluginPanicException.class,
            e -> assertThat(text).startsWith(e.panicMessage()).isNotEqualTo(e.panicMessage()));
  }

  @Test
  void divisionByZeroIsAPanicOfRust() {
    assertThatThrownBy(() -> trouble.divide(1, 0))
        .isInstanceOf(PluginPanicException.class)
        .hasMessageContaining("attempt to divide by zero");
  }

  @Test
  void aTrapSaysWhichAndWhere() {
    assertThatThrownBy(() -> trouble.unreachable())
        .isInstanceOf(PluginTrapException.class)
        .isNotInstanceOf(PluginPanicException.class)
        .hasMessage("plugin trouble.wasm, Trouble.unreachable: trapped: unreachable")
        .satisfies(e -> assertThat(((PluginTrapException) e).guestStack()).isNotEmpty());
  }

  @Test
  void endlessRecursionIsATrap() {
    assertThatThrownBy(() -> trouble.recurse(Long.MAX_VALUE))
        .isInstanceOf(PluginTrapException.class);
  }

  @Test
  void afterATrapTheInstanceIsRefusedAndAnotherWorks() {
    assertThat(trouble.fine(1)).isEqualTo(1);
    assertThatThrownBy(() -> trouble.panic("first")).isInstanceOf(PluginPanicException.class);
    assertThatThrownBy(() -> trouble.fine(1))
        .isInstanceOf(PluginStateException.class)
        .hasMessage(
            "plugin trouble.wasm, Trouble.fine: the instance is poisoned, because an earlier call"
                + " failed (panic: first); instantiate again");
    try (PluginInstance<Trouble> other = plugin.module().instantiate(Trouble.class)) {
      assertThat(other.api().fine(2)).isEqualTo(2);
    }
  }
}
