package dev.plugwright.it.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import dev.plugwright.PluginResultException;
import dev.plugwright.it.random.EchoMethod;
import dev.plugwright.it.random.Mutator;
import dev.plugwright.it.random.Values;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Bytes that a hostile plugin returns go into every decoder of the contract: a value or the
 * documented exception comes out, and the memory that takes is a small multiple of the bytes.
 *
 * <p>{@code -Dplugwright.fuzz=1000000 -Dplugwright.seed=42} runs others.
 */
class HostFuzzTest {
  private static final int INPUTS = Integer.getInteger("plugwright.fuzz", 20_000);
  private static final long SEED = Long.getLong("plugwright.seed", System.nanoTime());
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /**
   * Memory of a call whatever its result: the engine's own, 65,536 empty elements, an exception.
   */
  private static final long FREE = 2 << 20;

  /** An empty list of 8 bytes is an object of some 60 in Java. */
  private static final long MULTIPLE = 64;

  @Test
  @Timeout(3600)
  void onlyTheDocumentedExceptionAndLittleMemory() {
    Random random = new Random(SEED);
    Mutator mutator = new Mutator(random);
    Values values = new Values(TypesGuests.CONTRACT);
    long start = System.nanoTime();
    int decoded = 0;
    long most = 0;
    try (TypesGuests guests = new TypesGuests()) {
      for (int i = 0; i < INPUTS; i++) {
        EchoMethod method = TypesGuests.METHODS.get(i % TypesGuests.METHODS.size());
        Object value = values.next(random, method.javaType(), method.type(), random.nextInt(5));
        method.call(guests.mirror, value);
        byte[] bytes = mutator.damaged(guests.mirror.lastArgument());
        guests.mirror.replyWith(bytes);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        decoded += decodes(guests, method, value, bytes) ? 1 : 0;
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        most = Math.max(most, allocated);
        if (allocated > FREE + MULTIPLE * bytes.length) {
          fail("%s allocates %d bytes, %s", method.name(), allocated, describe(bytes));
        }
      }
    }
    System.out.printf(
        "%d damaged results, %d of them decode, at most %d bytes allocated, seed %d, %d s%n",
        INPUTS, decoded, most, SEED, (System.nanoTime() - start) / 1_000_000_000);
    assertThat(decoded).isBetween(INPUTS / 50, INPUTS - INPUTS / 50);
  }

  private static boolean decodes(
      TypesGuests guests, EchoMethod method, Object value, byte[] bytes) {
    try {
      method.call(guests.mirror, value);
      return true;
    } catch (PluginResultException documented) {
      return false;
    } catch (RuntimeException | Error e) {
      throw new AssertionError(method.name() + " throws " + e + ", " + describe(bytes), e);
    }
  }

  private static String describe(byte[] bytes) {
    return "seed %d, bytes %s".formatted(SEED, HexFormat.of().formatHex(bytes));
  }

  @Test
  void aCountOnEachLevelOfARecursiveTypeTakesNoMemory() {
    // 200 trees, each the first of the left one's list, each with all of the rest as its count.
    ByteBuffer chain = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
    for (int level = 0; level < 200; level++) {
      int rest = chain.remaining() - 8 - 1 - 1 - 8;
      chain.putLong(0).put((byte) 0).put((byte) 0).putLong(rest / 34);
    }
    try (TypesGuests guests = new TypesGuests()) {
      Tree tree = new Tree("x", null, Optional.empty(), List.of(), Map.of(), new Tree[0]);
      guests.mirror.echoTree(tree);
      guests.mirror.replyWith(chain.array());
      long before = THREADS.getCurrentThreadAllocatedBytes();
      try {
        guests.mirror.echoTree(tree);
        fail("decodes");
      } catch (PluginResultException documented) {
        assertThat(documented).hasMessageContaining("elements that the remaining bytes can hold");
      }
      assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
          .isLessThan(8L * chain.capacity());
    }
  }
}
