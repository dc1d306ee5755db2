package dev.plugwright.internal.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.Definition;
import dev.plugwright.contract.Type;
import dev.plugwright.contract.evolution.ContractComparison;
import dev.plugwright.contract.evolution.Verdict;
import dev.plugwright.internal.transcode.Reference.NoCounterpart;
import dev.plugwright.spi.codec.CodecException;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random contracts, random changes, random values: the conversion of bytes gives what a slow
 * reference gives that converts trees.
 *
 * <p>{@code -Devolutions=10000 -Dseed=42} tries others.
 */
class RandomEvolutionTest {
  private static final int EVOLUTIONS = Integer.getInteger("evolutions", 400);
  private static final long SEED = Long.getLong("seed", 1_000);
  private static final int VALUES = 20;
  private static final int LIMIT = 1 << 20;
  private static final Type ROOT = new Type.Named("D0");

  private int resolved;
  private int converted;
  private int failed;
  private int corrupt;

  @Test
  void conversionsGiveWhatTheReferenceGives() {
    for (int i = 0; i < EVOLUTIONS; i++) {
      RandomVersions versions = new RandomVersions(SEED + i);
      List<Definition> before = versions.create();
      List<Definition> after = versions.change(before);
      Contract old = RandomVersions.contract(before);
      Contract changed = RandomVersions.contract(after);
      check(old, changed, SEED + i);
      check(changed, old, SEED + i);
    }
    System.out.printf(
        "%d evolutions, both ways: %d resolved, %d values converted, %d without a counterpart,"
            + " %d corrupt%n",
        EVOLUTIONS, resolved, converted, failed, corrupt);
    assertThat(resolved).isGreaterThan(EVOLUTIONS / 2);
    assertThat(converted).isGreaterThan(EVOLUTIONS * VALUES / 4);
    assertThat(failed).isGreaterThan(EVOLUTIONS / 4);
  }

  private void check(Contract writer, Contract reader, long seed) {
    ContractComparison comparison = ContractComparison.between(writer, reader);
    if (!comparison.refused().isEmpty()) {
      return;
    }
    resolved++;
    Optional<Converter> converter =
        Optional.ofNullable(CallPlan.ofPlugin(writer, reader, comparison).argument(0, 0));
    Reference reference = new Reference(writer, reader);
    Random random = new Random(seed);
    for (int i = 0; i < VALUES; i++) {
      Object value = Reference.random(random, writer, ROOT, 0);
      byte[] bytes = encode(writer, value);
      String report = "seed %d%n%s%n%s%n%s".formatted(seed, writer.text(), reader.text(), value);
      byte[] expected = null;
      try {
        expected = encode(reader, reference.convert(ROOT, ROOT, value, null));
      } catch (NoCounterpart e) {
        assertThat(comparison.verdict()).as(report).isEqualTo(Verdict.MAY_FAIL);
      }
      byte[] actual = converter.map(it -> convert(it, bytes, report)).orElse(bytes);
      assertThat(actual).as(report).isEqualTo(expected == null ? new byte[] {-1} : expected);
      converted += expected == null ? 0 : 1;
      failed += expected == null ? 1 : 0;
      converter.ifPresent(it -> corrupt(it, bytes, random, report));
    }
  }

  private static byte[] encode(Contract contract, Object value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Reference.encode(contract, ROOT, value, out);
    return out.toByteArray();
  }

  private static byte[] convert(Converter converter, byte[] bytes, String report) {
    Transcoder transcoder = new Transcoder(LIMIT);
    try {
      converter.run(transcoder, bytes, bytes.length);
      return Arrays.copyOf(transcoder.bytes(), transcoder.length());
    } catch (CodecException e) {
      assertThat(e.offset()).as(report).isBetween(0, bytes.length);
      assertThat(converter.problem(e, bytes, bytes.length)).as(report).startsWith("a");
      return new byte[] {-1};
    }
  }

  /** Whatever the bytes are: a value within the limit, or a fault. */
  private void corrupt(Converter converter, byte[] bytes, Random random, String report) {
    byte[] changed = bytes.clone();
    for (int i = 0; i < 1 + random.nextInt(3) && changed.length > 0; i++) {
      changed[random.nextInt(changed.length)] = (byte) random.nextInt();
    }
    int length = random.nextBoolean() ? changed.length : random.nextInt(changed.length + 1);
    Transcoder transcoder = new Transcoder(LIMIT);
    try {
      converter.run(transcoder, changed, length);
      assertThat(transcoder.length()).as(report).isLessThanOrEqualTo(LIMIT);
    } catch (CodecException e) {
      assertThat(e.offset()).as(report).isBetween(0, length);
      corrupt++;
    }
  }
}
