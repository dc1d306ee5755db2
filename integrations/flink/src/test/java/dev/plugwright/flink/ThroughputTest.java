package dev.plugwright.flink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.PluginEngine;
import dev.plugwright.workbench.Pricing;
import dev.plugwright.workbench.Pricing.Order;
import dev.plugwright.workbench.Pricing.Quote;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Measures; {@code docs/flink.md} has the command and a table. */
@EnabledIfSystemProperty(named = "plugwright.flink.benchmark", matches = "true")
class ThroughputTest {
  private static final int RECORDS =
      Integer.getInteger("plugwright.flink.benchmark.records", 500_000);
  private static final int ROUNDS = 5;
  private static final TypeInformation<Order> ORDERS = TypeInformation.of(Order.class);
  private static final TypeInformation<Quote> QUOTES = TypeInformation.of(Quote.class);

  @Test
  void report() throws Exception {
    JobPlugin<Pricing> plugin =
        JobPlugin.of(
            PluginSource.bytes("pricing.wasm", Pricings.binary("pricing.wasm")), Pricing.class);
    Map<String, Function<DataStream<Order>, DataStream<Quote>>> contestants = new LinkedHashMap<>();
    contestants.put(
        "plain Java function",
        in ->
            in.map(
                order ->
                    new Quote(order.id(), order.customer(), order.quantity() * order.cents(), 1),
                QUOTES));
    contestants.put(
        "row at a time",
        in -> PluginStream.of(in, plugin).map((api, order) -> api.price(order), QUOTES));
    for (int size : new int[] {10, 100, 1000}) {
      contestants.put(
          "batches of " + size,
          in ->
              PluginStream.of(in, plugin)
                  .batch(
                      (api, orders) -> api.priceAll(orders), BatchOptions.records(size), QUOTES));
    }
    Map<String, List<Double>> times = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (var contestant : contestants.entrySet()) {
        double nanos = run(contestant.getValue());
        if (round > 0) {
          times.computeIfAbsent(contestant.getKey(), it -> new ArrayList<>()).add(nanos);
        }
      }
    }
    try (PluginEngine engine = PluginEngine.create()) {
      System.out.println(engine.info() + ", ns per record, median of " + (ROUNDS - 1));
    }
    times.forEach(
        (name, all) -> {
          Collections.sort(all);
          System.out.printf("| %s | %.0f |%n", name, all.get(all.size() / 2));
        });
    assertThat(times).hasSize(5);
  }

  private static double run(Function<DataStream<Order>, DataStream<Quote>> function)
      throws Exception {
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
    environment.setParallelism(1);
    environment.getConfig().enableObjectReuse();
    DataStream<Order> orders =
        environment.fromSequence(1, RECORDS).map(id -> new Order(id, "Ada", 2, 100), ORDERS);
    function.apply(orders).sinkTo(new DiscardingSink<>());
    return environment.execute().getNetRuntime(TimeUnit.MILLISECONDS) * 1e6 / RECORDS;
  }
}
