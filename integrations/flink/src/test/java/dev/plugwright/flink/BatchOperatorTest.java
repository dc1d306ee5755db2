package dev.plugwright.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.PluginPanicException;
import dev.plugwright.PluginResultException;
import dev.plugwright.workbench.Pricing;
import dev.plugwright.workbench.Pricing.Order;
import dev.plugwright.workbench.Pricing.Quote;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple1;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // Closing a harness may be interrupted.
class BatchOperatorTest {
  private static final TypeInformation<Order> ORDERS = TypeInformation.of(Order.class);
  private static final List<Integer> SIZES = new ArrayList<>();

  private static OneInputStreamOperatorTestHarness<Order, Quote> batch(
      BatchOptions<Order> options, FaultPolicy policy, JobPlugin<Pricing> plugin) throws Exception {
    SIZES.clear();
    PluginBatch<Pricing, Order, Quote> price =
        (api, orders) -> {
          SIZES.add(orders.size());
          return api.priceAll(orders);
        };
    OneInputStreamOperatorTestHarness<Order, Quote> harness =
        new OneInputStreamOperatorTestHarness<>(
            new BatchOperatorFactory<>(plugin, price, options, new Faults<>(policy, ORDERS)),
            ORDERS.createSerializer(new SerializerConfigImpl()));
    harness.open();
    return harness;
  }

  private static OneInputStreamOperatorTestHarness<Order, Quote> batch(BatchOptions<Order> options)
      throws Exception {
    return batch(options, FaultPolicy.FAIL, Pricings.plugin());
  }

  @Test
  void aBatchEndsWithItsNumberOfRecords() throws Exception {
    try (var harness = batch(BatchOptions.records(3))) {
      for (int id = 1; id <= 7; id++) {
        harness.processElement(Pricings.order(id), id);
      }
      assertThat(SIZES).containsExactly(3, 3);
      harness.endInput();
      harness.getOperator().finish();
      assertThat(SIZES).containsExactly(3, 3, 1);
      assertThat(harness.getOutput()).hasSize(7);
      assertThat(harness.getOutput().peek())
          .isEqualTo(new StreamRecord<>(new Quote(1, "customer 1", 202, 1), 1));
    }
  }

  @Test
  void aBatchEndsWithItsBytes() throws Exception {
    try (var harness = batch(BatchOptions.<Order>records(100).bytes(50, in -> 20))) {
      for (int id = 1; id <= 7; id++) {
        harness.processElement(Pricings.order(id), id);
      }
      assertThat(SIZES).containsExactly(3, 3);
    }
  }

  @Test
  void aBatchEndsWithTheWaitOfItsFirstRecord() throws Exception {
    try (var harness = batch(BatchOptions.<Order>records(3).wait(Duration.ofMillis(50)))) {
      harness.setProcessingTime(1000);
      harness.processElement(Pricings.order(1), 0);
      harness.setProcessingTime(1030);
      harness.processElement(Pricings.order(2), 0);
      harness.setProcessingTime(1049);
      assertThat(SIZES).isEmpty();
      harness.setProcessingTime(1050);
      assertThat(SIZES).containsExactly(2);
      harness.setProcessingTime(2000);
      for (int id = 3; id <= 6; id++) {
        harness.processElement(Pricings.order(id), 0);
      }
      harness.setProcessingTime(2049);
      assertThat(SIZES).containsExactly(2, 3);
      harness.setProcessingTime(2050);
      assertThat(SIZES).containsExactly(2, 3, 1);
    }
  }

  @Test
  void nothingWaitsWhenAWatermarkPasses() throws Exception {
    try (var harness = batch(BatchOptions.records(100))) {
      harness.processElement(Pricings.order(1), 5);
      harness.processWatermark(9);
      assertThat(harness.getOutput())
          .containsExactly(
              new StreamRecord<>(new Quote(1, "customer 1", 202, 1), 5), new Watermark(9));
    }
  }

  @Test
  void nothingWaitsWhenABarrierPasses() throws Exception {
    try (var harness = batch(BatchOptions.records(100))) {
      harness.processElement(Pricings.order(1), 5);
      harness.prepareSnapshotPreBarrier(1);
      assertThat(harness.extractOutputValues()).hasSize(1);
    }
  }

  @Test
  void onlyFaultyRecordsOfABatchAreDropped() throws Exception {
    try (var harness = batch(BatchOptions.records(8), FaultPolicy.DEAD_LETTER, Pricings.plugin())) {
      for (int id = 1; id <= 8; id++) {
        harness.processElement(id == 3 ? Pricings.panic(id) : Pricings.order(id), id);
      }
      assertThat(harness.extractOutputValues())
          .extracting(Quote::order)
          .containsExactly(1L, 2L, 4L, 5L, 6L, 7L, 8L);
      assertThat(harness.getSideOutput(DeadLetter.tag(ORDERS)))
          .singleElement()
          .satisfies(
              letter -> {
                assertThat(letter.getValue().record()).isEqualTo(Pricings.panic(3));
                assertThat(letter.getValue().problem()).isEqualTo("order 3 has no quantity");
                assertThat(letter.getTimestamp()).isEqualTo(3);
              });
      assertThat(SIZES).containsExactly(8, 4, 2, 2, 1, 1, 4);
    }
  }

  @Test
  void aFaultFailsTheJob() throws Exception {
    try (var harness = batch(BatchOptions.records(2))) {
      harness.processElement(Pricings.order(1), 0);
      assertThatThrownBy(() -> harness.processElement(Pricings.panic(2), 0))
          .isInstanceOf(PluginPanicException.class);
    }
  }

  @Test
  void aBatchThatIsTooLargeForOneCallIsSplit() throws Exception {
    JobPlugin<Pricing> narrow =
        Pricings.plugin().with(spec -> spec.limits(limits -> limits.argumentBytes(150)));
    try (var harness = batch(BatchOptions.records(8), FaultPolicy.FAIL, narrow)) {
      for (int id = 1; id <= 8; id++) {
        harness.processElement(Pricings.order(id), id);
      }
      assertThat(harness.extractOutputValues()).hasSize(8);
      assertThat(SIZES).containsExactly(8, 4, 2, 2, 4, 2, 2);
    }
  }

  @Test
  void aBatchWithoutAResultForEachRecordIsAFault() throws Exception {
    PluginBatch<Pricing, Order, Quote> lossy = (api, orders) -> List.of();
    try (var harness =
        new OneInputStreamOperatorTestHarness<>(
            new BatchOperatorFactory<>(
                Pricings.plugin(),
                lossy,
                BatchOptions.records(1),
                new Faults<>(FaultPolicy.FAIL, ORDERS)))) {
      harness.open();
      assertThatThrownBy(() -> harness.processElement(Pricings.order(1), 0))
          .isInstanceOf(PluginResultException.class)
          .hasMessageContaining("0 results for a batch of 1 records");
    }
  }

  @Test
  void aRecordThatTheJobUsesAgainIsCopied() throws Exception {
    TypeInformation<Tuple1<Order>> type = Types.TUPLE(ORDERS);
    PluginBatch<Pricing, Tuple1<Order>, Quote> price =
        (api, tuples) -> api.priceAll(tuples.stream().map(tuple -> tuple.f0).toList());
    try (var harness =
        new OneInputStreamOperatorTestHarness<>(
            new BatchOperatorFactory<>(
                Pricings.plugin(),
                price,
                BatchOptions.records(2),
                new Faults<>(FaultPolicy.FAIL, type)),
            type.createSerializer(new SerializerConfigImpl()))) {
      harness.getExecutionConfig().enableObjectReuse();
      harness.open();
      Tuple1<Order> reused = Tuple1.of(Pricings.order(1));
      harness.processElement(reused, 1);
      reused.f0 = Pricings.order(2);
      harness.processElement(reused, 2);
      assertThat(harness.extractOutputValues()).extracting(Quote::order).containsExactly(1L, 2L);
    }
  }

  @Test
  void resultsHaveNoTimestampIfTheRecordsHaveNone() throws Exception {
    try (var harness = batch(BatchOptions.records(2))) {
      harness.processElement(new StreamRecord<>(Pricings.order(1), 7));
      harness.processElement(new StreamRecord<>(Pricings.order(2)));
      assertThat(harness.getOutput())
          .containsExactly(
              new StreamRecord<>(new Quote(1, "customer 1", 202, 1), 7),
              new StreamRecord<>(new Quote(2, "customer 2", 204, 1)));
    }
  }
}
