package dev.plugwright.internal.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.contract.Contract;
import dev.plugwright.contract.ContractSyntaxException;
import dev.plugwright.contract.evolution.ContractComparison;
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

  @Test
  void everyTextIsAContractOrAFault() throws Exception {
    Contract host = Contract.parse(MutatedContracts.TEXT);
    Random random = new Random(SEED);
    int contracts = 0;
    int plans = 0;
    for (int i = 0; i < INPUTS; i++) {
      String text = MutatedContracts.text(random);
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
}
