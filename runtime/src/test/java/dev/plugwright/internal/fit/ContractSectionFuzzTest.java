package dev.plugwright.internal.fit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.PluginLoadException;
import dev.plugwright.contract.Contract;
import dev.plugwright.internal.transcode.MutatedContracts;
import dev.plugwright.internal.wasm.MalformedWasmException;
import dev.plugwright.internal.wasm.WasmModule;
import dev.plugwright.wasm.builder.Code;
import dev.plugwright.wasm.builder.Wasm;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

/**
 * The contract section as it arrives in a module: corrupt, truncated, huge, cyclic, or a lie. Each
 * module is refused with a clear message, or its contract is compared and has a plan.
 *
 * <p>{@code -Dfuzz=1000000 -Dseed=42} tries others.
 */
class ContractSectionFuzzTest {
  private static final int INPUTS = Integer.getInteger("fuzz", 20_000);
  private static final long SEED = Long.getLong("seed", 1);
  private static final String PLUGIN = "p.wasm";
  private static final String HEAD = "plugwright-contract 1\ninterface T\n";

  /** One in so many inputs is large. */
  private static final int RARE = 500;

  private final Random random = new Random(SEED);
  private int unreadable;
  private int refused;
  private int bound;
  private long slowest;

  @Test
  void everyModuleIsRefusedOrBound() throws Exception {
    Contract host = Contract.parse(MutatedContracts.TEXT);
    Contract functions = Contract.parse(MutatedContracts.TEXT.replace("\ninterface T", "\nhost T"));
    for (int i = 0; i < INPUTS; i++) {
      byte[] section = section();
      byte[] module = module(section);
      long start = System.nanoTime();
      try {
        check(module, host, functions);
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
        String text = new String(section, UTF_8);
        throw new AssertionError(
            "seed %d, input %d:%n%s"
                .formatted(SEED, i, text.substring(0, Math.min(5_000, text.length()))),
            e);
      }
      slowest = Math.max(slowest, System.nanoTime() - start);
    }
    System.out.printf(
        "%d modules: %d unreadable, %d refused, %d bound; the slowest took %d ms%n",
        INPUTS, unreadable, refused, bound, slowest / 1_000_000);
    assertThat(unreadable).isGreaterThan(INPUTS / 10);
    assertThat(refused).isGreaterThan(INPUTS / 10);
    assertThat(bound).isGreaterThan(INPUTS / 20);
  }

  private void check(byte[] bytes, Contract host, Contract functions) {
    try {
      WasmModule module = WasmModule.parse(bytes);
      PluginVersion version = PluginVersion.of(PLUGIN, module, host);
      version.differences().forEach(it -> assertThat(it.toString()).isNotBlank());
      ContractChecks checks = ContractChecks.of(module, version);
      if (checks.differences().isEmpty()) {
        version.plan();
        bound++;
      } else {
        assertThat(checks.differences()).allMatch(it -> !it.isBlank());
        assertThat(checks.summary()).startsWith("it does not fit the contract T");
        refused++;
      }
      HostVersion.of(PLUGIN, module, functions)
          .refused()
          .forEach(it -> assertThat(it.toString()).contains("refused; "));
    } catch (PluginLoadException e) {
      assertThat(e)
          .hasMessageStartingWith("plugin p.wasm: its contract section cannot be read: ")
          .hasMessageEndingWith("; build it with a plugwright crate that fits this runtime");
      unreadable++;
    } catch (MalformedWasmException e) {
      assertThat(e.getMessage()).isNotBlank();
      unreadable++;
    }
  }

  // ---- modules ----

  /** A module with the exports of the host's contract, as if it served it, and some imports. */
  private byte[] module(byte[] section) {
    Wasm module =
        new Wasm()
            .importedFunction("T", "f", "iiiiiii:l")
            .importedFunction("T", "h", "ii:")
            .memory(1, 1)
            .function("f", "iiiiiii:l", new Code().i64(0))
            .function("h", "ii:", new Code())
            .custom(Contract.SECTION, section);
    byte[] bytes = module.build();
    if (random.nextInt(50) == 0) {
      bytes[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt();
    }
    return bytes;
  }

  private byte[] section() {
    byte[] entry = Wasm.prefixed(text());
    return switch (random.nextInt(12)) {
      case 0 -> corrupt(entry);
      case 1 -> Arrays.copyOf(entry, random.nextInt(entry.length + 1));
      case 2 -> ByteBuffer.wrap(entry).order(ByteOrder.LITTLE_ENDIAN).putInt(lie()).array();
      case 3 -> Wasm.concat(entry, Wasm.prefixed(text()));
      case 4 -> Wasm.concat(Wasm.prefixed(MutatedContracts.TEXT), entry);
      default -> entry;
    };
  }

  private byte[] corrupt(byte[] entry) {
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      entry[random.nextInt(entry.length)] = (byte) random.nextInt();
    }
    return entry;
  }

  private int lie() {
    return random.nextBoolean() ? random.nextInt() : random.nextInt(2_000);
  }

  // ---- texts ----

  private String text() {
    String text =
        switch (random.nextInt(RARE)) {
          case 0 -> chain(200 + random.nextInt(3_000), random.nextBoolean());
          case 1 -> fields(1_000 + random.nextInt(20_000));
          case 2 -> nested(random.nextInt(100));
          case 3 -> cyclic(1 + random.nextInt(100));
          case 4 -> literals(1 + random.nextInt(40));
          case 5 ->
              HEAD + "fn f(r: R)\nrecord R { a: " + "x".repeat(1 << random.nextInt(20)) + " }\n";
          default ->
              random.nextInt(3) == 0
                  ? MutatedContracts.text(random)
                  : MutatedContracts.version(random);
        };
    return random.nextInt(10) == 0 ? text.replace("\ninterface T", "\nhost T") : text;
  }

  /** Types that follow each other, each with a difference or none but in the last. */
  private static String chain(int length, boolean everywhere) {
    StringBuilder text = new StringBuilder(HEAD + "fn f(r: R<i8>, l: list<i32>)\n");
    StringBuilder type = new StringBuilder("R<i8>");
    for (int i = 0; i < Math.min(length, 60); i++) {
      text.append(
          "record %s { a: %s, c: list<R<%s>> }\n"
              .formatted(type, everywhere ? "i64" : "i32", type));
      type.insert(0, "R<").append('>');
    }
    text.append("record %s { a: i32 }\n".formatted(type));
    for (int i = 0; i < length; i++) {
      text.append("record S%d { a: option<S%d> }\n".formatted(i, (i + 1) % length));
    }
    return text.toString();
  }

  private static String fields(int count) {
    StringJoiner fields = new StringJoiner(", ", "record R { ", " } was Q\n");
    StringJoiner parameters = new StringJoiner(", ", "fn f(", ")\n");
    for (int i = 0; i < count; i++) {
      fields.add("f%d: option<R> was g%d".formatted(i, i));
      parameters.add("p%d: R".formatted(i));
    }
    return HEAD + parameters + fields;
  }

  private static String nested(int depth) {
    return HEAD + "fn f(r: %si32%s)\n".formatted("list<".repeat(depth), ">".repeat(depth));
  }

  /** Types and defaults that contain themselves. */
  private String cyclic(int count) {
    StringBuilder text = new StringBuilder(HEAD + "fn f(r: R0 = '{}') -> V ! R0\n");
    for (int i = 0; i < count; i++) {
      String next = random.nextInt(3) == 0 ? "option<R%d>" : "R%d = '{}'";
      text.append("record R%d { a: %s }\n".formatted(i, next.formatted((i + 1) % count)));
    }
    return text + "variant V { A(V), B { a: R0, b: V = 'A' } unknown }\n";
  }

  /** Defaults that are made of defaults, each twice as long. */
  private static String literals(int depth) {
    StringBuilder text =
        new StringBuilder(HEAD + "fn f(r: R, x: R0 = '{}')\nrecord R { a: i32 }\n");
    for (int i = 0; i < depth; i++) {
      text.append("record R%1$d { a: R%2$d = '{}', b: R%2$d = '{}' }\n".formatted(i, i + 1));
    }
    return text + "record R%d { a: string = '%s' }\n".formatted(depth, "a".repeat(1_000));
  }

  // ---- single cases ----

  @Test
  void twoTextsOfOneContractAreRefused() throws Exception {
    String other = MutatedContracts.TEXT.replace("n: i32", "n: i64");
    WasmModule module =
        WasmModule.parse(
            new Wasm()
                .custom(
                    Contract.SECTION,
                    Wasm.concat(Wasm.prefixed(MutatedContracts.TEXT), Wasm.prefixed(other)))
                .build());
    assertThatThrownBy(() -> EmbeddedContracts.all(PLUGIN, module))
        .isInstanceOf(PluginLoadException.class)
        .hasMessageContaining("it has two different versions of the contract T");
    WasmModule twice =
        WasmModule.parse(
            new Wasm()
                .custom(Contract.SECTION, Wasm.prefixed(MutatedContracts.TEXT))
                .custom(Contract.SECTION, Wasm.prefixed(MutatedContracts.TEXT))
                .build());
    assertThat(EmbeddedContracts.all(PLUGIN, twice)).hasSize(1);
  }
}
