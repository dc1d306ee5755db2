package dev.plugwright.runtime.graal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.runtime.engine.EngineFault;
import dev.plugwright.runtime.engine.EngineInstance;
import dev.plugwright.runtime.engine.GuestMemory;
import dev.plugwright.runtime.testing.Code;
import dev.plugwright.runtime.testing.Wasm;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Both ways to a guest's memory do the same. */
@ParameterizedClass(name = "direct memory {0}")
@ValueSource(booleans = {true, false})
class GuestMemoryTest {
  private static final Map<Boolean, GraalEngine> ENGINES = new HashMap<>();

  /** {@code grow} grows by pages, {@code sum} adds two bytes of memory. */
  private static final byte[] MODULE =
      new Wasm()
          .memory(1, 64)
          .function("grow", "i:i", new Code().get(0).grow())
          .function("load", "i:i", new Code().get(0).i32Load(0))
          .function("store", "ii:", new Code().get(0).get(1).i32Store(0))
          .build();

  private final boolean direct;
  private EngineInstance instance;
  private GuestMemory memory;

  GuestMemoryTest(boolean direct) {
    this.direct = direct;
  }

  /** Wasm signature {@code (i32) -> i32}. */
  @FunctionalInterface
  public interface Unary {
    int call(int a);
  }

  /** Wasm signature {@code (i32, i32) -> ()}. */
  @FunctionalInterface
  public interface Store {
    void call(int a, int b);
  }

  @BeforeEach
  void instantiate() throws EngineFault {
    GraalEngine engine = ENGINES.computeIfAbsent(direct, GraalEngine::new);
    instance = engine.compile("memory", MODULE).instantiate(Map.of(), Optional.empty());
    memory = instance.memory().orElseThrow();
  }

  @AfterEach
  void closeInstance() {
    instance.close();
  }

  @AfterAll
  static void closeEngines() {
    ENGINES.values().forEach(GraalEngine::close);
    ENGINES.clear();
  }

  private int load(int address) {
    return instance.function("load", Unary.class).call(address);
  }

  @Test
  void isTheOneThatWasAskedFor() {
    assertThat(memory).isInstanceOf(direct ? DirectMemory.class : ValueMemory.class);
    assertThat(memory.size()).isEqualTo(65_536);
  }

  @Test
  void bytesStandAtOddAddressesToo() {
    byte[] bytes = new byte[300];
    new Random(1).nextBytes(bytes);
    for (int address : new int[] {0, 1, 3, 7, 8, 1001, 65_536 - 300}) {
      for (int length : new int[] {0, 1, 7, 8, 9, 15, 16, 300}) {
        memory.write(address, bytes, 300 - length, length);
        byte[] back = new byte[length + 2];
        memory.read(address, back, 1, length);
        assertThat(Arrays.copyOfRange(back, 1, length + 1))
            .isEqualTo(Arrays.copyOfRange(bytes, 300 - length, 300));
        assertThat(new byte[] {back[0], back[length + 1]}).containsOnly(0);
      }
    }
  }

  @Test
  void writesNothingBesideTheBytes() {
    byte[] ones = new byte[64];
    Arrays.fill(ones, (byte) 1);
    memory.write(64, ones, 0, 64);
    memory.write(80, new byte[11], 0, 11);
    byte[] back = new byte[64];
    memory.read(64, back, 0, 64);
    Arrays.fill(ones, 16, 27, (byte) 0);
    assertThat(back).isEqualTo(ones);
  }

  @Test
  void guestAndHostSeeTheSameBytes() {
    memory.write(40, new byte[] {1, 2, 3, (byte) 0x84}, 0, 4);
    assertThat(load(40)).isEqualTo(0x84030201);
    instance.function("store", Store.class).call(41, 0x0A0B0C0D);
    byte[] back = new byte[5];
    memory.read(40, back, 0, 5);
    assertThat(back).containsExactly(1, 0x0D, 0x0C, 0x0B, 0x0A);
  }

  @Test
  void arraysOfEveryTypeComeBack() {
    for (int length : new int[] {0, 1, 7, 1000}) {
      short[] shorts = new short[length];
      int[] ints = new int[length];
      long[] longs = new long[length];
      float[] floats = new float[length];
      double[] doubles = new double[length];
      Random random = new Random(length);
      for (int i = 0; i < length; i++) {
        shorts[i] = (short) random.nextInt();
        ints[i] = random.nextInt();
        longs[i] = random.nextLong();
        floats[i] = Float.intBitsToFloat(0x7FC00000 | random.nextInt());
        doubles[i] = random.nextGaussian();
      }
      memory.write(2, shorts);
      memory.write(4004, ints);
      memory.write(16_000, longs);
      memory.write(32_004, floats);
      memory.write(40_000, doubles);
      short[] shortsBack = new short[length];
      int[] intsBack = new int[length];
      long[] longsBack = new long[length];
      float[] floatsBack = new float[length];
      double[] doublesBack = new double[length];
      memory.read(2, shortsBack);
      memory.read(4004, intsBack);
      memory.read(16_000, longsBack);
      memory.read(32_004, floatsBack);
      memory.read(40_000, doublesBack);
      assertThat(shortsBack).isEqualTo(shorts);
      assertThat(intsBack).isEqualTo(ints);
      assertThat(longsBack).isEqualTo(longs);
      assertThat(floatsBack).isEqualTo(floats);
      assertThat(doublesBack).isEqualTo(doubles);
    }
  }

  @Test
  void arraysAreLittleEndian() {
    memory.write(8, new short[] {0x0201});
    memory.write(12, new int[] {0x04030201});
    memory.write(16, new long[] {0x0807060504030201L});
    memory.write(24, new float[] {Float.intBitsToFloat(0x7FC00102)});
    memory.write(32, new double[] {1.0});
    byte[] back = new byte[32];
    memory.read(8, back, 0, 32);
    assertThat(back)
        .containsExactly(
            1, 2, 0, 0, 1, 2, 3, 4, 1, 2, 3, 4, 5, 6, 7, 8, 2, 1, 0xC0, 0x7F, 0, 0, 0, 0, 0, 0, 0,
            0, 0, 0, 0xF0, 0x3F);
  }

  @Test
  void growsFromTheHost() {
    memory.write(65_532, new int[] {42});
    assertThat(memory.grow(2)).isEqualTo(65_536);
    assertThat(memory.size()).isEqualTo(3 * 65_536);
    memory.write(3 * 65_536 - 8, new long[] {43});
    assertThat(load(65_532)).isEqualTo(42);
    assertThat(load(3 * 65_536 - 8)).isEqualTo(43);
    assertThat(memory.grow(0)).isEqualTo(3 * 65_536);
  }

  @Test
  void growsFromTheGuest() {
    memory.write(65_532, new int[] {42});
    for (int pages = 1; pages < 60; pages += 7) {
      assertThat(instance.function("grow", Unary.class).call(7)).isEqualTo(pages);
      assertThat(memory.size()).isEqualTo((pages + 7) * 65_536L);
      int last = (pages + 7) * 65_536 - 4;
      memory.write(last, new int[] {pages});
      assertThat(load(last)).isEqualTo(pages);
      int[] back = new int[1];
      memory.read(65_532, back);
      assertThat(back).containsExactly(42);
    }
  }

  @Test
  void doesNotGrowBeyondItsMaximum() {
    assertThat(memory.grow(64)).isEqualTo(-1);
    assertThat(memory.grow(1 << 16)).isEqualTo(-1);
    assertThat(memory.size()).isEqualTo(65_536);
    memory.write(0, new int[] {5});
    assertThat(load(0)).isEqualTo(5);
  }

  @Test
  void instancesHaveMemoriesOfTheirOwn() throws EngineFault {
    EngineInstance other =
        ENGINES.get(direct).compile("memory", MODULE).instantiate(Map.of(), Optional.empty());
    memory.write(0, new int[] {1});
    other.memory().orElseThrow().grow(1);
    other.memory().orElseThrow().write(0, new int[] {2});
    assertThat(load(0)).isEqualTo(1);
    assertThat(memory.size()).isEqualTo(65_536);
    other.close();
    assertThat(load(0)).isEqualTo(1);
  }
}
