package dev.plugwright.engine.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.spi.engine.EngineException;
import dev.plugwright.spi.engine.EngineInstance;
import dev.plugwright.spi.engine.GuestMemory;
import dev.plugwright.spi.engine.TrapKind;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The linear memory, as the host and as the guest see it. */
abstract class MemoryTests extends EngineTests {
  private static final int PAGE = GuestMemory.PAGE;

  private EngineInstance instance;
  private GuestMemory memory;

  private static Wasm module() {
    return new Wasm()
        .memory(1, 64)
        .function("grow", "i:i", new Code().get(0).grow())
        .function("size", ":i", new Code().memorySize())
        .function("load", "i:i", new Code().get(0).i32Load(0))
        .function("load_far", "i:i", new Code().get(0).i32Load(0xFFFF_FFFFL))
        .function("load_middle", "i:i", new Code().get(0).i32Load(0x8000_0000L))
        .function("store", "ii:", new Code().get(0).get(1).i32Store(0))
        .function("fill", "iii:", new Code().get(0).get(1).get(2).op(0xFC, 0x0B, 0))
        .function("copy", "iii:", new Code().get(0).get(1).get(2).op(0xFC, 0x0A, 0, 0));
  }

  @BeforeEach
  void instantiate() {
    instance = start(module());
    memory = instance.memory("memory").orElseThrow();
  }

  private int load(int address) {
    return (int) apply(instance, "load", "i:i", address)[0];
  }

  private byte[] read(long address, int length) {
    byte[] bytes = new byte[length];
    memory.read(address, bytes, 0, length);
    return bytes;
  }

  @Test
  void itsLastKnownSizeIsToldAlsoWhileAndAfterItIsClosed() throws Exception {
    apply(instance, "grow", "i:i", 2);
    assertThat(memory.size()).isEqualTo(3 * PAGE);
    AtomicBoolean closed = new AtomicBoolean();
    FutureTask<Long> reader =
        new FutureTask<>(
            () -> {
              long size = memory.lastKnownSize();
              while (!closed.get()) {
                size = memory.lastKnownSize();
              }
              return size;
            });
    Thread.ofPlatform().name("reader").start(reader);
    instance.close();
    closed.set(true);
    assertThat(reader.get(1, TimeUnit.MINUTES)).isIn(0L, 3L * PAGE);
    assertThat(memory.lastKnownSize()).isIn(0L, 3L * PAGE);
  }

  @Test
  void isFoundByItsName() {
    assertThat(instance.memory("storage")).isEmpty();
    assertThat(memory.size()).isEqualTo(PAGE);
  }

  @Test
  void aModuleMayHaveNone() {
    assertThat(start(new Wasm().function("f", ":", new Code())).memory("memory")).isEmpty();
  }

  @Test
  void rangesAreCopiedAtAnyAddress() {
    byte[] bytes = new byte[300];
    new Random(1).nextBytes(bytes);
    for (int address : new int[] {0, 1, 3, 7, 8, 1001, PAGE - 300}) {
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
  void rangesMayCoverPages() {
    memory.grow(2);
    byte[] bytes = new byte[2 * PAGE];
    new Random(2).nextBytes(bytes);
    memory.write(PAGE / 2, bytes, 0, bytes.length);
    assertThat(read(PAGE / 2, bytes.length)).isEqualTo(bytes);
    ByteBuffer word = ByteBuffer.wrap(bytes, PAGE / 2 - 2, 4).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(load(PAGE - 2)).isEqualTo(word.getInt());
  }

  @Test
  void bytesBesideARangeStay() {
    byte[] ones = new byte[64];
    Arrays.fill(ones, (byte) 1);
    memory.write(64, ones, 0, 64);
    memory.write(80, new byte[11], 0, 11);
    Arrays.fill(ones, 16, 27, (byte) 0);
    assertThat(read(64, 64)).isEqualTo(ones);
  }

  @Test
  void guestAndHostSeeTheSameBytes() {
    memory.write(40, new byte[] {1, 2, 3, (byte) 0x84}, 0, 4);
    assertThat(load(40)).isEqualTo(0x84030201);
    apply(instance, "store", "ii:", 41, 0x0A0B0C0D);
    assertThat(read(40, 5)).containsExactly(1, 0x0D, 0x0C, 0x0B, 0x0A);
  }

  private ByteBuffer view(long address, int length) {
    return Objects.requireNonNull(memory.slice(address, length), "no view");
  }

  @Test
  void viewsAreLiveAndLittleEndian() {
    if (!tck().has(Feature.MEMORY_VIEWS)) {
      assertThat(memory.slice(40, 8)).isNull();
      return;
    }
    ByteBuffer view = view(40, 8);
    assertThat(view.position()).isZero();
    assertThat(view.limit()).isEqualTo(8);
    assertThat(view.capacity()).isEqualTo(8);
    assertThat(view.order()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
    view.putInt(0, 0x01020304);
    assertThat(load(40)).isEqualTo(0x01020304);
    apply(instance, "store", "ii:", 44, 0x0A0B0C0D);
    assertThat(view(40, 8).getLong(0)).isEqualTo(0x0A0B0C0D_01020304L);
    assertThat(view(PAGE, 0).remaining()).isZero();
  }

  @Test
  void growsFromTheHost() {
    memory.write(PAGE - 4, new byte[] {42, 0, 0, 0}, 0, 4);
    assertThat(memory.grow(2)).isEqualTo(PAGE);
    assertThat(memory.size()).isEqualTo(3 * PAGE);
    assertThat(read(PAGE, 2 * PAGE)).containsOnly(0);
    memory.write(3 * PAGE - 4, new byte[] {43, 0, 0, 0}, 0, 4);
    assertThat(load(PAGE - 4)).isEqualTo(42);
    assertThat(load(3 * PAGE - 4)).isEqualTo(43);
    assertThat(apply(instance, "size", ":i")).containsExactly(3);
    assertThat(memory.grow(0)).isEqualTo(3 * PAGE);
  }

  @Test
  void growsFromTheGuestWithoutGoingStale() {
    memory.write(PAGE - 4, new byte[] {42, 0, 0, 0}, 0, 4);
    for (int pages = 1; pages < 60; pages += 7) {
      assertThat(apply(instance, "grow", "i:i", 7)).containsExactly(pages);
      assertThat(memory.size()).isEqualTo((pages + 7L) * PAGE);
      int last = (pages + 7) * PAGE - 4;
      memory.write(last, new byte[] {(byte) pages, 0, 0, 0}, 0, 4);
      assertThat(load(last)).isEqualTo(pages);
      assertThat(read(PAGE - 4, 1)).containsExactly(42);
      ByteBuffer view = memory.slice(last, 4);
      assertThat(view == null ? pages : view.getInt(0)).isEqualTo(pages);
    }
  }

  @Test
  void doesNotGrowBeyondItsMaximum() {
    assertThat(memory.grow(64)).isEqualTo(-1);
    assertThat(memory.grow(1 << 16)).isEqualTo(-1);
    assertThat(memory.grow(Integer.MAX_VALUE)).isEqualTo(-1);
    assertThat(apply(instance, "grow", "i:i", 64)).containsExactly(-1);
    assertThat(apply(instance, "grow", "i:i", -1)).containsExactly(-1);
    assertThat(memory.size()).isEqualTo(PAGE);
    memory.write(0, new byte[] {5, 0, 0, 0}, 0, 4);
    assertThat(load(0)).isEqualTo(5);
  }

  @Test
  void memoryBeyondTheEndIsOutOfBoundsAfterGrowth() {
    memory.grow(1);
    assertThat(load(2 * PAGE - 4)).isZero();
    assertOutOfBounds("load", "i:i", 2 * PAGE - 3);
    memory.grow(30);
    assertOutOfBounds("load", "i:i", 32 * PAGE - 3);
    assertOutOfBounds("store", "ii:", 32 * PAGE - 3, 1);
    assertOutOfBounds("fill", "iii:", 32 * PAGE - 3, 0, 4);
  }

  @ParameterizedTest
  @ValueSource(ints = {PAGE - 3, PAGE, Integer.MAX_VALUE, Integer.MIN_VALUE, -4, -1})
  void addressesAreUnsigned(int address) {
    assertOutOfBounds("load", "i:i", address);
    assertOutOfBounds("store", "ii:", address, 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 100, Integer.MAX_VALUE, Integer.MIN_VALUE, -1})
  void offsetsDoNotWrapAround(int address) {
    assertOutOfBounds("load_far", "i:i", address);
    assertOutOfBounds("load_middle", "i:i", address);
  }

  @ParameterizedTest
  @CsvSource({"65536, 1", "65535, 2", "0, 65537", "0, -1", "-1, 2", "1, -1", "-1, -1"})
  void bulkInstructionsStayInBounds(int address, int length) {
    assertOutOfBounds("fill", "iii:", address, 0, length);
    assertOutOfBounds("copy", "iii:", address, 0, length);
    assertOutOfBounds("copy", "iii:", 0, address, length);
  }

  @Test
  void bulkInstructionsCopyOverlappingRanges() {
    memory.write(10, new byte[] {1, 2, 3, 4}, 0, 4);
    apply(instance, "copy", "iii:", 11, 10, 4);
    assertThat(read(10, 5)).containsExactly(1, 1, 2, 3, 4);
    apply(instance, "copy", "iii:", 10, 11, 4);
    assertThat(read(10, 5)).containsExactly(1, 2, 3, 4, 4);
    apply(instance, "fill", "iii:", 11, 0x1FF, 2);
    assertThat(read(10, 5)).containsExactly(1, -1, -1, 4, 4);
    apply(instance, "fill", "iii:", PAGE, 0, 0);
  }

  private void assertOutOfBounds(String export, String signature, long... arguments) {
    EngineException.Trap trap =
        fault(
            EngineException.Trap.class,
            instance,
            () -> apply(instance, export, signature, arguments));
    assertThat(trap.kind()).as("%s", trap.getCause()).isEqualTo(TrapKind.MEMORY_OUT_OF_BOUNDS);
    assertThat(trap).hasMessage("out of bounds memory access");
  }

  @Test
  void instancesHaveMemoriesOfTheirOwn() {
    EngineInstance other = start(module());
    GuestMemory others = other.memory("memory").orElseThrow();
    memory.write(0, new byte[] {1}, 0, 1);
    others.grow(1);
    others.write(0, new byte[] {2}, 0, 1);
    assertThat(load(0)).isEqualTo(1);
    assertThat(memory.size()).isEqualTo(PAGE);
    other.close();
    assertThat(load(0)).isEqualTo(1);
  }

  @Test
  void startsWithItsData() {
    EngineInstance started = start(new Wasm().memory(1, 1).data(5, new byte[] {1, 2, 3}));
    byte[] bytes = new byte[5];
    started.memory("memory").orElseThrow().read(4, bytes, 0, 5);
    assertThat(bytes).containsExactly(0, 1, 2, 3, 0);
  }
}
