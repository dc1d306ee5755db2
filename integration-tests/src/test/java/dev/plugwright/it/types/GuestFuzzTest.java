package dev.plugwright.it.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginPanicException;
import dev.plugwright.it.Engines;
import dev.plugwright.it.random.EchoMethod;
import dev.plugwright.it.random.Mutator;
import dev.plugwright.it.random.Values;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Damaged arguments into every decoder of a guest: it returns a value, or panics with the text that
 * says which argument does not decode.
 *
 * <p>{@code -Dplugwright.fuzz=100000 -Dplugwright.seed=42} runs others.
 */
class GuestFuzzTest {
  private static final int INPUTS = Integer.getInteger("plugwright.fuzz", 2_000);
  private static final long SEED = Long.getLong("plugwright.seed", System.nanoTime());

  @Test
  @Timeout(36_000)
  void onlyAPanicThatNamesTheArgument() throws Exception {
    Random random = new Random(SEED);
    Mutator mutator = new Mutator(random);
    Values values = new Values(TypesGuests.CONTRACT);
    int decoded = 0;
    try (TypesGuests guests = new TypesGuests();
        PluginEngine engine = Engines.create()) {
      RawTypes raw = new RawTypes(engine);
      for (int i = 0; i < INPUTS; i++) {
        EchoMethod method = RawTypes.METHODS.get(i % RawTypes.METHODS.size());
        Object value = values.next(random, method.javaType(), method.type(), random.nextInt(5));
        method.call(guests.mirror, value);
        byte[] bytes = guests.mirror.lastArgument();
        assertThat(raw.call(method, bytes)).hasSameSizeAs(bytes);
        decoded += decodes(raw, method, mutator.damaged(bytes)) ? 1 : 0;
      }
    }
    System.out.printf("%d damaged arguments, %d of them decode, seed %d%n", INPUTS, decoded, SEED);
    assertThat(decoded).isBetween(INPUTS / 50, INPUTS - INPUTS / 50);
  }

  private static boolean decodes(RawTypes raw, EchoMethod method, byte[] bytes) {
    String what = method.name() + " of " + HexFormat.of().formatHex(bytes) + ", seed " + SEED;
    try {
      assertThat(raw.call(method, bytes)).as(what).hasSameSizeAs(bytes);
      return true;
    } catch (PluginPanicException panic) {
      assertThat(panic.panicMessage())
          .as(what)
          .matches("argument `value` of `echo_\\w+` cannot be decoded: [^\\n]+ at byte \\d+");
      return false;
    }
  }
}
