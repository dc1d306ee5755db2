package dev.plugwright.internal.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.ContractSyntaxException;
import dev.plugwright.contract.evolution.ContractComparison;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Contracts that a plugin carries need not be trusted: each text is a contract or a fault, and each
 * contract is compared and has a plan.
 *
 * <p>{@code -Dfuzz=1000000 -Dseed=42} tries others.
 */
class ContractFuzzTest {
  private static final int INPUTS = Integer.getInteger("fuzz", 20_000);
  private static final long SEED = Long.getLong("seed", 1);

  private static final List<String> WORDS =
      List.of(
          "i32",
          "i64",
          "string",
          "option<",
          "list<",
          "set<",
          "map<",
          ">",
          ", ",
          ": ",
          " = '1'",
          " = '{}'",
          " was a",
          " unknown",
          " optional",
          "R",
          "S",
          "E",
          "V",
          "L",
          "fn f(",
          ")",
          " -> ",
          " ! ",
          "record ",
          "enum ",
          "variant ",
          "layout ",
          " { ",
          " }",
          "{}",
          "\n",
          "0",
          "[i32; 3]",
          "text<4>",
          " size 4 align 4",
          "'",
          "%",
          "a",
          "b",
          "\u0000",
          "é",
          "🙂");

  private static final String HOST =
      """
      plugwright-contract 1
      interface T
      fn f(r: R, l: list<i32>, o: option<string>, n: i32) -> V ! S was g
      fn h(l: L) optional
      enum E { A, B was C, X unknown }
      layout L { a: i32 } size 4 align 4
      record R { a: i32, b: string = 'x', c: list<R>, d: map<E, V>, e: set<i64> } was Q
      record S { v: V, w: i8 = '1' was x }
      variant V { A, B(i32 = '1'), C { a: R, b: option<S> }, Z unknown }
      """;

  @Test
  void everyTextIsAContractOrAFault() throws Exception {
    Contract host = Contract.parse(HOST);
    Random random = new Random(SEED);
    int contracts = 0;
    int plans = 0;
    for (int i = 0; i < INPUTS; i++) {
      String text = mutated(random);
      try {
        Contract plugin = Contract.parse(text);
        contracts++;
        plans += compare(host, plugin) + compare(plugin, host);
      } catch (ContractSyntaxException e) {
        assertThat(e.getMessage()).isNotBlank();
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed %d, input %d:%n%s".formatted(SEED, i, text), e);
      }
    }
    System.out.printf("%d texts, %d contracts, %d plans%n", INPUTS, contracts, plans);
    assertThat(contracts).isGreaterThan(INPUTS / 50);
    assertThat(plans).isPositive();
  }

  private static int compare(Contract host, Contract plugin) {
    ContractComparison comparison = ContractComparison.between(host, plugin);
    comparison.differences().forEach(it -> assertThat(it.toString()).isNotBlank());
    if (!comparison.refused().isEmpty()) {
      return 0;
    }
    CallPlan.ofPlugin(host, plugin, comparison);
    return 1;
  }

  private static String mutated(Random random) {
    StringBuilder text = new StringBuilder(HOST);
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + random.nextInt(12));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, WORDS.get(random.nextInt(WORDS.size())));
        case 2 -> text.replace(at, end, WORDS.get(random.nextInt(WORDS.size())));
        default -> text.insert(random.nextInt(text.length()), text.substring(at, end));
      }
    }
    return text.toString();
  }
}
