package dev.plugwright.flink.docs;

import dev.plugwright.flink.BatchOptions;
import dev.plugwright.flink.DeadLetter;
import dev.plugwright.flink.FaultPolicy;
import dev.plugwright.flink.JobPlugin;
import dev.plugwright.flink.PluginSource;
import dev.plugwright.flink.PluginStream;
import dev.plugwright.flink.PluginTypeInfo;
import dev.plugwright.flink.PluginVersion;
import dev.plugwright.flink.StateAnd;
import dev.plugwright.flink.SubtaskPlugin;
import dev.plugwright.flink.SwapReport;
import dev.plugwright.flink.SwappablePlugins;
import dev.plugwright.workbench.Pricing;
import dev.plugwright.workbench.Pricing.Account;
import dev.plugwright.workbench.Pricing.Order;
import dev.plugwright.workbench.Pricing.Quote;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The examples of docs/flink.md. */
final class FlinkExamples {
  private static final TypeInformation<Order> ORDERS = TypeInformation.of(Order.class);
  private static final TypeInformation<Quote> QUOTES = TypeInformation.of(Quote.class);

  private FlinkExamples() {}

  static DataStream<DeadLetter<Order>> map(
      StreamExecutionEnvironment environment, DataStream<Order> orders, Path path)
      throws IOException {
    JobPlugin<Pricing> pricing =
        JobPlugin.of(PluginSource.file(environment, path), Pricing.class)
            .with(spec -> spec.limits(limits -> limits.deadline(Duration.ofMillis(200))));

    SingleOutputStreamOperator<Quote> quotes =
        PluginStream.of(orders, pricing)
            .onFault(FaultPolicy.DEAD_LETTER)
            .map((plugin, order) -> plugin.price(order), QUOTES);

    DataStream<DeadLetter<Order>> dead = DeadLetter.of(quotes, ORDERS);
    return dead;
  }

  static DataStream<Quote> batch(DataStream<Order> orders, JobPlugin<Pricing> pricing) {
    BatchOptions<Order> options =
        BatchOptions.<Order>records(100)
            .bytes(64 << 10, order -> 40 + order.customer().length())
            .wait(Duration.ofMillis(20));
    return PluginStream.of(orders, pricing)
        .batch((plugin, batch) -> plugin.priceAll(batch), options, QUOTES);
  }

  static DataStream<Quote> keyed(DataStream<Order> orders, JobPlugin<Pricing> pricing) {
    return PluginStream.of(orders, pricing)
        .next(
            orders.keyBy(Order::customer),
            () -> new Account(0, 0),
            (plugin, account, order) -> {
              Pricing.Step step = plugin.next(account, order);
              return StateAnd.of(step.account(), step.quote());
            },
            PluginTypeInfo.of(Account.class, Pricing.class),
            QUOTES);
  }

  static DataStream<SwapReport> swap(
      DataStream<Order> orders, DataStream<PluginVersion> versions, JobPlugin<Pricing> pricing) {
    SingleOutputStreamOperator<Quote> quotes =
        SwappablePlugins.<Pricing, Order>of(pricing)
            .map(orders, versions, (plugin, order) -> plugin.price(order), QUOTES);
    return SwappablePlugins.reports(quotes);
  }

  /** A function of one's own. */
  static final class Price extends RichMapFunction<Order, Quote> {
    private static final long serialVersionUID = 1L;

    private final JobPlugin<Pricing> pricing;
    private transient SubtaskPlugin<Pricing> plugin;

    Price(JobPlugin<Pricing> pricing) {
      this.pricing = pricing;
    }

    @Override
    public void open(OpenContext context) throws Exception {
      plugin = pricing.open(getRuntimeContext());
    }

    @Override
    public Quote map(Order order) {
      return plugin.api().price(order);
    }

    @Override
    public void close() {
      if (plugin != null) {
        plugin.close();
      }
    }
  }
}
