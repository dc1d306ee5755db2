package dev.plugwright.flink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.PluginEngine;
import dev.plugwright.workbench.Pricing;
import dev.plugwright.workbench.Pricing.Order;
import dev.plugwright.workbench.Pricing.Quote;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Measures; {@code docs/flink.md} has the command and a table. */
@Tag("jit")
@EnabledIfSystemProperty(named = "plugwright.flink.benchmark", matches = "true")
class ThroughputTest {
  private static final int WARMUP_SECONDS =
      Integer.getInteger("plugwright.flink.benchmark.warmup", 10);
  private static final int SECONDS = Integer.getInteger("plugwright.flink.benchmark.seconds", 4);
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
    try (PluginEngine engine = PluginEngine.create()) {
      System.out.printf(
          "%s; ns per record with copies, with object reuse%n", engine.info().description());
    }
    try (TestCluster cluster = new TestCluster()) {
      for (var contestant : contestants.entrySet()) {
        double copying = nanos(cluster, contestant.getValue(), false);
        double reusing = nanos(cluster, contestant.getValue(), true);
        System.out.printf("| %s | %.0f | %.0f |%n", contestant.getKey(), copying, reusing);
        assertThat(Math.max(copying, reusing)).isFinite().isPositive();
      }
    }
  }

  /** Returns the time for a record, when compilers have done most. */
  private static double nanos(
      TestCluster cluster, Function<DataStream<Order>, DataStream<Quote>> function, boolean reuse)
      throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.OBJECT_REUSE, reuse);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    environment.setParallelism(1);
    DataStream<Order> orders =
        environment.fromSequence(1, Long.MAX_VALUE).map(id -> new Order(id, "Ada", 2, 100), ORDERS);
    function.apply(orders).map(new Tally(), QUOTES).sinkTo(new DiscardingSink<>());
    JobID job = cluster.submit(environment);
    cluster.await(job, JobStatus.RUNNING);
    TimeUnit.SECONDS.sleep(WARMUP_SECONDS);
    long before = Tally.records;
    long start = System.nanoTime();
    TimeUnit.SECONDS.sleep(SECONDS);
    double nanos = (double) (System.nanoTime() - start) / (Tally.records - before);
    cluster.cluster().cancelJob(job).get(60, TimeUnit.SECONDS);
    cluster.result(job);
    return nanos;
  }

  /** Counts records. */
  private static final class Tally implements MapFunction<Quote, Quote> {
    private static final long serialVersionUID = 1L;
    private static final int STEP = 1024;

    static volatile long records;

    private int count;

    @Override
    public Quote map(Quote quote) {
      if (++count % STEP == 0) {
        records = records + STEP;
      }
      return quote;
    }
  }
}
