package dev.plugwright.flink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.flink.SwapReport.Outcome;
import dev.plugwright.workbench.Pricing;
import dev.plugwright.workbench.Pricing.Order;
import dev.plugwright.workbench.Pricing.Quote;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithNonKeyedOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.TwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // Closing a harness may be interrupted.
class SwapTest {
  private static TwoInputStreamOperatorTestHarness<Order, PluginVersion, Quote> harness(
      boolean atBarrier) throws Exception {
    PluginFlatMap<Pricing, Order, Quote> price = (plugin, order) -> List.of(plugin.price(order));
    return new TwoInputStreamOperatorTestHarness<>(
        new CoBroadcastWithNonKeyedOperator<>(
            new SwapProcess<>(
                List.of(Pricings.plugin()),
                order -> "pricing.wasm",
                price,
                new Faults<>(FaultPolicy.FAIL, TypeInformation.of(Order.class)),
                atBarrier),
            List.of(SwappablePlugins.state())));
  }

  private static PluginVersion second() throws Exception {
    return PluginVersion.of("pricing.wasm", Pricings.binary("pricing-2.wasm"));
  }

  private static List<Integer> versions(
      TwoInputStreamOperatorTestHarness<Order, PluginVersion, Quote> harness) {
    return harness.extractOutputValues().stream().map(Quote::version).toList();
  }

  private static List<Outcome> outcomes(
      TwoInputStreamOperatorTestHarness<Order, PluginVersion, Quote> harness) {
    return harness.getSideOutput(SwappablePlugins.REPORTS).stream()
        .map(StreamRecord::getValue)
        .map(SwapReport::outcome)
        .toList();
  }

  @Test
  void aVersionTakesOverAtTheBarrierAndStaysAfterARestore() throws Exception {
    OperatorSubtaskState before;
    OperatorSubtaskState after;
    try (var harness = harness(true)) {
      harness.open();
      before = harness.snapshot(1, 0);
      harness.processElement1(new StreamRecord<>(Pricings.order(1)));
      harness.processElement2(new StreamRecord<>(second()));
      harness.processElement1(new StreamRecord<>(Pricings.order(2)));
      after = harness.snapshot(2, 0);
      harness.processElement1(new StreamRecord<>(Pricings.order(3)));
      assertThat(versions(harness)).containsExactly(1, 1, 2);
      assertThat(outcomes(harness)).containsExactly(Outcome.ACCEPTED, Outcome.ACTIVE);
    }
    try (var harness = harness(true)) {
      harness.initializeState(before);
      harness.open();
      harness.processElement1(new StreamRecord<>(Pricings.order(1)));
      assertThat(versions(harness)).containsExactly(1);
    }
    try (var harness = harness(true)) {
      harness.initializeState(after);
      harness.open();
      harness.processElement1(new StreamRecord<>(Pricings.order(3)));
      assertThat(versions(harness)).containsExactly(2);
    }
  }

  @Test
  void withoutCheckpointsAVersionTakesOverAtOnce() throws Exception {
    try (var harness = harness(false)) {
      harness.open();
      harness.processElement1(new StreamRecord<>(Pricings.order(1)));
      harness.processElement2(new StreamRecord<>(second()));
      harness.processElement1(new StreamRecord<>(Pricings.order(2)));
      assertThat(versions(harness)).containsExactly(1, 2);
      assertThat(outcomes(harness)).containsExactly(Outcome.ACCEPTED, Outcome.ACTIVE);
    }
  }

  @Test
  void aVersionThatDoesNotFitIsRefused() throws Exception {
    byte[] visitor = Pricings.binary("visitor.wasm");
    try (var harness = harness(false)) {
      harness.open();
      harness.processElement2(new StreamRecord<>(PluginVersion.of("pricing.wasm", visitor)));
      harness.processElement2(new StreamRecord<>(PluginVersion.of("other.wasm", visitor)));
      harness.processElement2(
          new StreamRecord<>(new PluginVersion("pricing.wasm", "0".repeat(64), visitor)));
      harness.processElement1(new StreamRecord<>(Pricings.order(1)));
      assertThat(versions(harness)).containsExactly(1);
      assertThat(
              harness.getSideOutput(SwappablePlugins.REPORTS).stream()
                  .map(it -> it.getValue().problem()))
          .hasSize(3)
          .anySatisfy(it -> assertThat(it).contains("Pricing"))
          .anySatisfy(it -> assertThat(it).contains("no plugin of this name"))
          .anySatisfy(it -> assertThat(it).contains("SHA-256"));
      assertThat(outcomes(harness)).containsOnly(Outcome.REFUSED);
    }
  }
}
