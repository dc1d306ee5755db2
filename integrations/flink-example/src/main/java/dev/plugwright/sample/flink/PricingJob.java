package dev.plugwright.sample.flink;

import dev.plugwright.flink.DeadLetter;
import dev.plugwright.flink.FaultPolicy;
import dev.plugwright.flink.JobPlugin;
import dev.plugwright.flink.PluginSource;
import dev.plugwright.flink.PluginVersion;
import dev.plugwright.flink.SwappablePlugins;
import dev.plugwright.workbench.Pricing;
import dev.plugwright.workbench.Pricing.Order;
import dev.plugwright.workbench.Pricing.Quote;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Prices the orders of two customers by their plugins. While the job runs, the plugin of Ada is
 * replaced by another version; an order that a plugin panics for becomes a dead letter.
 */
public final class PricingJob {
  private static final TypeInformation<Order> ORDERS = TypeInformation.of(Order.class);
  private static final TypeInformation<Quote> QUOTES = TypeInformation.of(Quote.class);
  private static final int FAULTY = 500;

  private PricingJob() {}

  /** Runs the job with 20,000 orders in 10 seconds, and prints the report. */
  public static void main(String[] arguments) throws Exception {
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
    environment.enableCheckpointing(500);
    report(environment, 20_000, 2_000).print();
    environment.execute("pricing");
  }

  /**
   * Builds the job.
   *
   * @param orders how many there are; each 500th has a quantity that the plugins panic for
   * @param perSecond how many of them arrive in a second
   * @return how many orders each version of each plugin priced, the dead letters, the swaps
   */
  static DataStream<String> report(
      StreamExecutionEnvironment environment, long orders, double perSecond) throws IOException {
    SingleOutputStreamOperator<Quote> quotes =
        SwappablePlugins.of(
                List.of(plugin("ada.wasm"), plugin("bob.wasm")),
                (Order order) -> order.customer() + ".wasm")
            .onFault(FaultPolicy.DEAD_LETTER)
            .map(
                orders(environment, orders, perSecond),
                versions(environment),
                (plugin, order) -> plugin.price(order),
                QUOTES);
    DataStream<String> prices =
        quotes
            .keyBy(it -> "quotes of %s, version %d".formatted(it.customer(), it.version()))
            .process(new Totals<>());
    DataStream<String> dead =
        DeadLetter.of(quotes, ORDERS)
            .keyBy(it -> "dead letters of %s, %s".formatted(it.plugin(), it.method()))
            .process(new Totals<>());
    DataStream<String> swaps =
        SwappablePlugins.reports(quotes)
            .map(
                it ->
                    "subtask %d, %s: %s %s"
                        .formatted(it.subtask(), it.plugin(), it.outcome(), it.problem()),
                Types.STRING);
    return prices.union(dead, swaps);
  }

  private static JobPlugin<Pricing> plugin(String name) throws IOException {
    return JobPlugin.of(PluginSource.bytes(name, binary("pricing.wasm")), Pricing.class)
        .with(
            spec ->
                spec.limits(
                    limits -> limits.deadline(Duration.ofSeconds(1)).memoryBytes(64 << 20)));
  }

  private static DataStream<Order> orders(
      StreamExecutionEnvironment environment, long count, double perSecond) {
    return environment.fromSource(
        new DataGeneratorSource<>(
            index ->
                new Order(
                    index, index % 2 == 0 ? "ada" : "bob", index % FAULTY == 7 ? -1 : 3, 1000),
            count,
            RateLimiterStrategy.perSecond(perSecond),
            ORDERS),
        WatermarkStrategy.noWatermarks(),
        "orders");
  }

  /** In production a topic or a folder; here a version for Ada after two seconds. */
  private static DataStream<PluginVersion> versions(StreamExecutionEnvironment environment)
      throws IOException {
    PluginVersion second = PluginVersion.of("ada.wasm", binary("pricing-2.wasm"));
    String sha256 = second.sha256();
    byte[] binary = second.binary();
    DataGeneratorSource<Long> seconds =
        new DataGeneratorSource<>(index -> index, 4, RateLimiterStrategy.perSecond(1), Types.LONG);
    return environment
        .fromSource(seconds, WatermarkStrategy.noWatermarks(), "versions")
        .setParallelism(1)
        .filter(elapsed -> elapsed == 2)
        .setParallelism(1)
        .map(
            it -> new PluginVersion("ada.wasm", sha256, binary),
            TypeInformation.of(PluginVersion.class))
        .setParallelism(1);
  }

  private static byte[] binary(String name) throws IOException {
    try (InputStream in = Pricing.class.getResourceAsStream("/plugins/" + name)) {
      if (in == null) {
        throw new IOException("resource not found: /plugins/" + name);
      }
      return in.readAllBytes();
    }
  }
}
