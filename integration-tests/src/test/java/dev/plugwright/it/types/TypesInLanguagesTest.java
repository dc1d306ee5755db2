package dev.plugwright.it.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLimits;
import dev.plugwright.PluginModule;
import dev.plugwright.PluginPanicException;
import dev.plugwright.Wasi;
import dev.plugwright.it.Engines;
import dev.plugwright.it.languages.AscGuests;
import dev.plugwright.it.languages.CGuests;
import dev.plugwright.it.languages.GoGuests;
import dev.plugwright.it.random.EchoMethod;
import dev.plugwright.it.random.Mutator;
import dev.plugwright.it.random.RoundTrip;
import dev.plugwright.it.random.RoundTrip.Side;
import dev.plugwright.it.random.Values;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Guests for the contract {@link Types} in other languages, whose code is generated: they return
 * the values and the bytes of the guest in Rust, and refuse the same damaged bytes.
 *
 * <p>{@code -Dplugwright.cases=1000000 -Dplugwright.fuzz=100000 -Dplugwright.seed=42} runs others.
 */
class TypesInLanguagesTest {
  private static final int CASES = Integer.getInteger("plugwright.cases", 3_000);
  private static final int INPUTS = Integer.getInteger("plugwright.fuzz", 500);
  private static final long SEED = Long.getLong("plugwright.seed", System.nanoTime());

  /**
   * A language.
   *
   * @param guest builds the guest
   * @param share what part of the inputs it gets, as instances in Go take long to start
   */
  private record Language(Callable<Path> guest, double share) {
    int of(int inputs) {
      return (int) (inputs * share);
    }
  }

  static Stream<Named<Language>> guests() {
    return Stream.of(
        Named.of("C", new Language(CGuests::types, 1)),
        Named.of("AssemblyScript", new Language(AscGuests::types, 1)),
        Named.of("Go", new Language(GoGuests::types, 0.2)));
  }

  @ParameterizedTest
  @MethodSource("guests")
  void valuesComeBackAndHaveTheSameBytes(Language language) throws Exception {
    Path wasm = language.guest().call();
    try (TypesGuests guests = new TypesGuests();
        PluginEngine engine = Engines.create()) {
      PluginModule module = engine.load(wasm);
      assertThat(module.check(Types.class)).isEmpty();
      PluginInstance<Types> instance = module.bind(Types.class).wasi(Wasi.none()).instantiate();
      Side mirror = new Side("mirror", guests.mirror, guests.mirror::lastArgument);
      Side side = new Side("the guest", instance.api(), instance.api()::lastArgument);
      new RoundTrip(new Values(TypesGuests.CONTRACT), TypesGuests.METHODS, mirror, List.of(side))
          .run(SEED, language.of(CASES));
    }
  }

  @ParameterizedTest
  @MethodSource("guests")
  @Timeout(36_000)
  void theSameDamagedBytesAreRefusedAsInRust(Language language) throws Exception {
    Path wasm = language.guest().call();
    Random random = new Random(SEED);
    Mutator mutator = new Mutator(random);
    Values values = new Values(TypesGuests.CONTRACT);
    int inputs = language.of(INPUTS);
    int decoded = 0;
    try (TypesGuests guests = new TypesGuests();
        PluginEngine engine = Engines.create()) {
      RawTypes rust = new RawTypes(engine);
      RawTypes other = new RawTypes(engine, wasm);
      for (int i = 0; i < inputs; i++) {
        EchoMethod method = RawTypes.METHODS.get(i % RawTypes.METHODS.size());
        Object value = values.next(random, method.javaType(), method.type(), random.nextInt(5));
        method.call(guests.mirror, value);
        byte[] bytes = guests.mirror.lastArgument();
        assertThat(other.call(method, bytes)).as(what(method, bytes)).isEqualTo(bytes);
        byte[] fromRust = rust.call(method, bytes);
        assertThat(other.call(method, fromRust)).as(what(method, fromRust)).isEqualTo(fromRust);
        decoded += decodesAlike(rust, other, method, mutator.damaged(bytes)) ? 1 : 0;
      }
    }
    assertThat(decoded).isBetween(inputs / 50, inputs - inputs / 50);
  }

  /** What a decoder sees that begins with a count, of which a 32-bit number may lose a part. */
  @ParameterizedTest
  @MethodSource("guests")
  void hostileCountsAreRefusedAsInRust(Language language) throws Exception {
    Path wasm = language.guest().call();
    long[] counts = {1L << 32, -1, Long.MIN_VALUE, (1L << 32) + 1, Integer.MAX_VALUE, 1 << 16};
    try (PluginEngine engine = Engines.create()) {
      RawTypes rust = new RawTypes(engine);
      RawTypes other = new RawTypes(engine, wasm);
      int step = (int) (1 / language.share());
      for (int i = 0; i < RawTypes.METHODS.size() * counts.length; i += step * step) {
        ByteBuffer bytes = ByteBuffer.allocate(72).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(counts[i % counts.length]);
        decodesAlike(rust, other, RawTypes.METHODS.get(i / counts.length), bytes.array());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("guests")
  void aCountOnEachLevelOfARecursiveTypeTakesNoMemory(Language language) throws Exception {
    Path wasm = language.guest().call();
    // 200 trees, each the first of the left one's list, each with all of the rest as its count.
    ByteBuffer chain = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
    for (int level = 0; level < 200; level++) {
      int rest = chain.remaining() - 8 - 1 - 1 - 8;
      chain.putLong(0).put((byte) 0).put((byte) 0).putLong(rest / 34);
    }
    EchoMethod tree =
        RawTypes.METHODS.stream().filter(it -> it.name().equals("echoTree")).findFirst().get();
    PluginLimits limits = PluginLimits.defaults().toBuilder().memoryBytes(32 << 20).build();
    try (PluginEngine engine = Engines.builder().limits(limits).build()) {
      assertThat(reason(new RawTypes(engine, wasm), tree, chain.array()))
          .contains("length exceeds the remaining bytes");
    }
  }

  private static String what(EchoMethod method, byte[] bytes) {
    return method.name() + " of " + HexFormat.of().formatHex(bytes) + ", seed " + SEED;
  }

  private static boolean decodesAlike(
      RawTypes rust, RawTypes other, EchoMethod method, byte[] bytes) {
    String reason = reason(rust, method, bytes);
    String otherReason = reason(other, method, bytes);
    assertThat(otherReason.isEmpty())
        .as("%s: Rust says '%s', the guest '%s'", what(method, bytes), reason, otherReason)
        .isEqualTo(reason.isEmpty());
    if (!otherReason.isEmpty()) {
      assertThat(otherReason)
          .as(what(method, bytes))
          .matches("argument `value` of `echo_\\w+` cannot be decoded: [^\\n]+ at byte \\d+");
    }
    return reason.isEmpty();
  }

  /** Why the bytes are refused; empty if they are decoded, and come back. */
  private static String reason(RawTypes guest, EchoMethod method, byte[] bytes) {
    try {
      byte[] returned = guest.call(method, bytes);
      assertThat(sorted(returned)).as(what(method, bytes)).isEqualTo(sorted(bytes));
      return "";
    } catch (PluginPanicException panic) {
      return panic.panicMessage();
    }
  }

  /** Rust changes the order of sets and maps, and nothing else. */
  private static byte[] sorted(byte[] bytes) {
    byte[] sorted = bytes.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
