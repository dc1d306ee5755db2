package dev.plugwright.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.PluginPanicException;
import dev.plugwright.PluginTimeoutException;
import dev.plugwright.workbench.GuestBook;
import dev.plugwright.workbench.Pricing;
import dev.plugwright.workbench.Pricing.Account;
import dev.plugwright.workbench.Pricing.Order;
import dev.plugwright.workbench.Pricing.Quote;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // Closing a harness may be interrupted.
class PluginStreamTest {
  private static final TypeInformation<Order> ORDERS = TypeInformation.of(Order.class);

  private static final AtomicBoolean FAILING = new AtomicBoolean();

  private static OneInputStreamOperatorTestHarness<Order, Quote> map(FaultPolicy policy)
      throws Exception {
    return map(policy, Pricings.plugin());
  }

  private static OneInputStreamOperatorTestHarness<Order, Quote> map(
      FaultPolicy policy, JobPlugin<Pricing> plugin) throws Exception {
    PluginFlatMap<Pricing, Order, Quote> price = (api, order) -> List.of(api.price(order));
    OneInputStreamOperatorTestHarness<Order, Quote> harness =
        new OneInputStreamOperatorTestHarness<>(
            new ProcessOperator<>(
                new PluginProcess<>(plugin, price, new Faults<>(policy, ORDERS))));
    harness.open();
    return harness;
  }

  @Test
  void callsThePluginForEachRecord() throws Exception {
    try (var harness = map(FaultPolicy.FAIL)) {
      harness.processElement(Pricings.order(1), 10);
      harness.processElement(Pricings.order(2), 20);
      assertThat(harness.getOutput())
          .containsExactly(
              new StreamRecord<>(new Quote(1, "customer 1", 202, 1), 10),
              new StreamRecord<>(new Quote(2, "customer 2", 204, 1), 20));
    }
  }

  @Test
  void theEngineIsSharedAndReleased() throws Exception {
    int before = FlinkEngines.open();
    try (var first = map(FaultPolicy.FAIL);
        var second = map(FaultPolicy.FAIL)) {
      first.processElement(Pricings.order(1), 0);
      second.processElement(Pricings.order(1), 0);
      assertThat(FlinkEngines.open()).isLessThanOrEqualTo(before + 1);
    }
  }

  @Test
  void aFaultFailsTheJob() throws Exception {
    try (var harness = map(FaultPolicy.FAIL)) {
      assertThatThrownBy(() -> harness.processElement(Pricings.panic(5), 0))
          .isInstanceOf(PluginPanicException.class)
          .hasMessageContaining("order 5 has no quantity");
      assertThatThrownBy(() -> harness.processElement(Pricings.endless(6), 0))
          .isInstanceOf(PluginTimeoutException.class);
    }
  }

  private static GuestBook book() {
    if (FAILING.getAndSet(false)) {
      throw new PluginTimeoutException("pricing.wasm", null, Duration.ofMillis(1), List.of(), null);
    }
    return name -> 1;
  }

  /** The instance that was poisoned is closed already when the new one does not start in time. */
  @Test
  void aStartThatFailsOnceIsTriedAgainForTheNextRecord() throws Exception {
    JobPlugin<Pricing> plugin =
        Pricings.plugin().with(spec -> spec.host(GuestBook.class, PluginStreamTest::book));
    try (var harness = map(FaultPolicy.SKIP, plugin)) {
      harness.processElement(Pricings.panic(1), 0);
      FAILING.set(true);
      harness.processElement(Pricings.order(2), 0);
      assertThat(FAILING).isFalse();
      harness.processElement(Pricings.order(3), 0);
      assertThat(harness.extractOutputValues()).extracting(Quote::order).containsExactly(3L);
    }
  }

  @Test
  void aFaultyRecordIsSkipped() throws Exception {
    try (var harness = map(FaultPolicy.SKIP)) {
      harness.processElement(Pricings.order(1), 0);
      harness.processElement(Pricings.panic(2), 0);
      harness.processElement(Pricings.endless(3), 0);
      harness.processElement(Pricings.order(4), 0);
      assertThat(harness.extractOutputValues()).extracting(Quote::order).containsExactly(1L, 4L);
      assertThat(harness.getSideOutput(DeadLetter.tag(ORDERS))).isNullOrEmpty();
    }
  }

  @Test
  void aFaultyRecordBecomesADeadLetter() throws Exception {
    try (var harness = map(FaultPolicy.DEAD_LETTER)) {
      harness.processElement(Pricings.panic(2), 20);
      harness.processElement(Pricings.endless(3), 30);
      harness.processElement(Pricings.order(4), 40);
      assertThat(harness.extractOutputValues()).extracting(Quote::order).containsExactly(4L);
      List<DeadLetter<Order>> letters =
          harness.getSideOutput(DeadLetter.tag(ORDERS)).stream()
              .map(StreamRecord::getValue)
              .toList();
      assertThat(letters).hasSize(2);
      assertThat(letters.get(0).record()).isEqualTo(Pricings.panic(2));
      assertThat(letters.get(0).plugin()).isEqualTo("pricing.wasm");
      assertThat(letters.get(0).method()).isEqualTo("Pricing.price");
      assertThat(letters.get(0).problem()).isEqualTo("order 2 has no quantity");
      assertThat(letters.get(0).location()).contains("src/lib.rs:");
      assertThat(letters.get(1).record()).isEqualTo(Pricings.endless(3));
      assertThat(letters.get(1).problem()).contains("300");
      assertThat(letters.get(1).location()).isEmpty();
    }
  }

  @Test
  void aMistakeOfTheFunctionFailsTheJobWithEachPolicy() throws Exception {
    PluginFlatMap<Pricing, Order, Quote> mistaken =
        (plugin, order) -> {
          throw new IllegalStateException("mistake");
        };
    var operator =
        new ProcessOperator<>(
            new PluginProcess<>(
                Pricings.plugin(), mistaken, new Faults<>(FaultPolicy.DEAD_LETTER, ORDERS)));
    try (var harness = new OneInputStreamOperatorTestHarness<Order, Quote>(operator)) {
      harness.open();
      assertThatThrownBy(() -> harness.processElement(Pricings.order(1), 0))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("mistake");
    }
  }

  @Test
  void aPluginThatDoesNotFitIsNotRetried() throws Exception {
    JobPlugin<Pricing> other =
        JobPlugin.of(
            PluginSource.bytes("visitor.wasm", Pricings.binary("visitor.wasm")), Pricing.class);
    PluginFlatMap<Pricing, Order, Quote> price = (plugin, order) -> List.of(plugin.price(order));
    var operator =
        new ProcessOperator<>(
            new PluginProcess<>(other, price, new Faults<>(FaultPolicy.SKIP, ORDERS)));
    try (var harness = new OneInputStreamOperatorTestHarness<Order, Quote>(operator)) {
      assertThatThrownBy(harness::open)
          .isInstanceOf(SuppressRestartsException.class)
          .rootCause()
          .hasMessageContaining("visitor.wasm");
    }
  }

  @Test
  void theStateOfAKeySurvivesARestore() throws Exception {
    OperatorSubtaskState snapshot;
    try (var harness = step()) {
      harness.open();
      for (long id = 1; id <= 10; id++) {
        harness.processElement(new Order(id, "Ada", 1, 100), 0);
      }
      harness.processElement(new Order(11, "Bob", -1, 100), 0);
      assertThat(harness.getSideOutput(DeadLetter.tag(ORDERS))).hasSize(1);
      snapshot = harness.snapshot(1, 1);
    }
    try (var harness = step()) {
      harness.initializeState(snapshot);
      harness.open();
      harness.processElement(new Order(12, "Ada", 1, 100), 0);
      harness.processElement(new Order(13, "Bob", 1, 100), 0);
      assertThat(harness.extractOutputValues())
          .containsExactly(new Quote(12, "Ada", 95, 1), new Quote(13, "Bob", 100, 1));
    }
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, Order, Quote> step()
      throws Exception {
    PluginStep<Pricing, Account, Order, Quote> next =
        (plugin, account, order) -> {
          Pricing.Step step = plugin.next(account, order);
          return StateAnd.of(step.account(), step.quote());
        };
    StepProcess<String, Pricing, Account, Order, Quote> process =
        new StepProcess<>(
            Pricings.plugin(),
            () -> new Account(0, 0),
            next,
            TypeInformation.of(Account.class),
            new Faults<>(FaultPolicy.DEAD_LETTER, ORDERS));
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(process), Order::customer, Types.STRING);
  }
}
