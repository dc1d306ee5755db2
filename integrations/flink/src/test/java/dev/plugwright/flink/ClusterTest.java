package dev.plugwright.flink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.flink.Ledger.Count;
import dev.plugwright.workbench.Pricing;
import dev.plugwright.workbench.Pricing.Account;
import dev.plugwright.workbench.Pricing.Order;
import dev.plugwright.workbench.Pricing.Quote;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterTest {
  private static final TypeInformation<Order> ORDERS = TypeInformation.of(Order.class);
  private static final TypeInformation<Quote> QUOTES = TypeInformation.of(Quote.class);
  private static final long RECORDS = Long.getLong("plugwright.flink.records", 20_000);
  private static final AtomicLong PRICED = new AtomicLong();
  private static volatile CountDownLatch running = new CountDownLatch(1);
  private static TestCluster cluster;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws Exception {
    cluster = new TestCluster();
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  /** Orders from 1 on; each 1000th makes the plugin panic. */
  private static DataStream<Order> orders(
      StreamExecutionEnvironment environment, long count, double perSecond) {
    DataGeneratorSource<Order> source =
        new DataGeneratorSource<>(
            index ->
                (index + 1) % 1000 == 0 ? Pricings.panic(index + 1) : Pricings.order(index + 1),
            count,
            RateLimiterStrategy.perSecond(perSecond),
            ORDERS);
    return environment.fromSource(source, WatermarkStrategy.noWatermarks(), "orders");
  }

  @Test
  void eachRecordArrivesOnceThoughATaskManagerIsLost() throws Exception {
    StreamExecutionEnvironment environment = TestCluster.environment(folder);
    double perSecond = RECORDS <= 20_000 ? 5_000 : 40_000;
    DataStream<Order> orders = orders(environment, RECORDS, perSecond);
    SingleOutputStreamOperator<Quote> single =
        PluginStream.of(orders, Pricings.plugin())
            .onFault(FaultPolicy.DEAD_LETTER)
            .map(
                (plugin, order) -> {
                  PRICED.incrementAndGet();
                  return plugin.price(order);
                },
                QUOTES);
    SingleOutputStreamOperator<Quote> batched =
        PluginStream.of(orders, Pricings.plugin())
            .onFault(FaultPolicy.DEAD_LETTER)
            .batch((plugin, batch) -> plugin.priceAll(batch), BatchOptions.records(100), QUOTES);
    Ledger.count(single.map(Quote::order, Types.LONG), "single");
    Ledger.count(batched.map(Quote::order, Types.LONG), "batched");
    Ledger.count(
        DeadLetter.of(single, ORDERS).map(letter -> letter.record().id(), Types.LONG), "dead");
    Ledger.count(
        DeadLetter.of(batched, ORDERS).map(letter -> letter.record().id(), Types.LONG),
        "dead of batches");

    JobID job = cluster.submit(environment);
    cluster.await(job, JobStatus.RUNNING);
    while (PRICED.get() < RECORDS / 5) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    cluster.loseTaskManager();
    JobResult result = cluster.result(job);

    assertThat(result.getSerializedThrowable()).isEmpty();
    assertThat(attempts(job)).isGreaterThan(1);
    long faulty = RECORDS / 1000;
    long good = RECORDS - faulty;
    assertThat(Ledger.of("single")).isEqualTo(new Count(good, good));
    assertThat(Ledger.of("batched")).isEqualTo(new Count(good, good));
    assertThat(Ledger.of("dead")).isEqualTo(new Count(faulty, faulty));
    assertThat(Ledger.of("dead of batches")).isEqualTo(new Count(faulty, faulty));
  }

  @Test
  void aPluginThatDoesNotFitFailsTheJobOnce() throws Exception {
    StreamExecutionEnvironment environment = TestCluster.environment(folder);
    environment.setParallelism(1);
    JobPlugin<Pricing> visitor =
        JobPlugin.of(
            PluginSource.bytes("visitor.wasm", Pricings.binary("visitor.wasm")), Pricing.class);
    PluginStream.of(orders(environment, 10, 1000), visitor)
        .map((plugin, order) -> plugin.price(order), QUOTES)
        .sinkTo(new DiscardingSink<>());
    JobID job = cluster.submit(environment);
    JobResult result = cluster.result(job);
    assertThat(result.getJobStatus().orElseThrow()).isEqualTo(JobStatus.FAILED);
    assertThat(result.getSerializedThrowable().orElseThrow().getFullStringifiedStackTrace())
        .contains("PluginContractException")
        .contains("visitor.wasm");
    assertThat(attempts(job)).isOne();
  }

  /** How often the source was started. */
  private static int attempts(JobID job) throws Exception {
    return cluster
            .cluster()
            .getArchivedExecutionGraph(job)
            .get(60, TimeUnit.SECONDS)
            .getVerticesTopologically()
            .iterator()
            .next()
            .getTaskVertices()[0]
            .getCurrentExecutionAttempt()
            .getAttemptNumber()
        + 1;
  }

  @Test
  void cancellingEndsAnEndlessPlugin() throws Exception {
    StreamExecutionEnvironment environment = TestCluster.environment(folder);
    environment.setParallelism(1);
    running = new CountDownLatch(1);
    JobPlugin<Pricing> patient =
        Pricings.plugin()
            .with(spec -> spec.limits(limits -> limits.deadline(Duration.ofMinutes(10))));
    PluginStream.of(environment.fromData(ORDERS, Pricings.endless(1)), patient)
        .onFault(FaultPolicy.SKIP)
        .map(
            (plugin, order) -> {
              running.countDown();
              return plugin.price(order);
            },
            QUOTES)
        .sinkTo(new DiscardingSink<>());
    JobID job = cluster.submit(environment);
    assertThat(running.await(60, TimeUnit.SECONDS)).isTrue();
    TimeUnit.MILLISECONDS.sleep(100);
    long start = System.nanoTime();
    cluster.cluster().cancelJob(job).get(60, TimeUnit.SECONDS);
    // Without the interrupt it would take the deadline, or Flink's 180 seconds.
    JobResult result = cluster.result(job);
    System.out.printf("cancelled in %d ms%n", (System.nanoTime() - start) / 1_000_000);
    assertThat(result.getJobStatus().orElseThrow()).isEqualTo(JobStatus.CANCELED);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
  }

  @Test
  void aLargePluginComesThroughTheDistributedCache() throws Exception {
    StreamExecutionEnvironment environment = TestCluster.environment(folder.resolve("state"));
    byte[] small = Pricings.binary("pricing.wasm");
    byte[] section = customSection(10 << 20);
    byte[] large = Arrays.copyOf(small, small.length + section.length);
    System.arraycopy(section, 0, large, small.length, section.length);
    PluginSource source =
        PluginSource.file(environment, Files.write(folder.resolve("large.wasm"), large));
    assertThat(environment.getCachedFiles()).hasSize(1);
    Ledger.count(
        PluginStream.of(orders(environment, 500, 5000), JobPlugin.of(source, Pricing.class))
            .map((plugin, order) -> plugin.price(order), QUOTES)
            .map(Quote::order, Types.LONG),
        "large");
    assertThat(cluster.run(environment).getSerializedThrowable()).isEmpty();
    assertThat(Ledger.of("large")).isEqualTo(new Count(500, 500));
  }

  /** A section that engines ignore: 0, its size, and a name. */
  private static byte[] customSection(int payload) {
    byte[] section = new byte[1 + 5 + payload];
    int rest = payload;
    for (int i = 0; i < 5; i++) {
      section[1 + i] = (byte) (rest & 0x7f | (i < 4 ? 0x80 : 0));
      rest >>>= 7;
    }
    section[6] = 3;
    section[7] = 'p';
    section[8] = 'a';
    section[9] = 'd';
    return section;
  }

  @Test
  void theEngineIsClosedAfterTheJob() throws Exception {
    int before = FlinkEngines.open();
    StreamExecutionEnvironment environment = TestCluster.environment(folder);
    PluginStream.of(orders(environment, 10, 1000), Pricings.plugin())
        .filter((plugin, order) -> plugin.accepts(order))
        .sinkTo(new DiscardingSink<>());
    assertThat(cluster.run(environment).getSerializedThrowable()).isEmpty();
    long start = System.nanoTime();
    while (FlinkEngines.open() > before) {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  @Test
  void aSavepointOfAnEarlierContractIsRestored() throws Exception {
    Path state = folder.resolve("state");
    Accounts.LAST.clear();
    JobID first =
        cluster.submit(accounts(state, new EarlierAccounts()).getStreamGraph().getJobGraph());
    cluster.await(first, JobStatus.RUNNING);
    while (Accounts.LAST.get("Ada") == null || Accounts.LAST.get("Ada").orders() < 200) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    String savepoint =
        cluster
            .cluster()
            .stopWithSavepoint(
                first,
                folder.resolve("savepoint").toUri().toString(),
                false,
                SavepointFormatType.CANONICAL)
            .get(60, TimeUnit.SECONDS);
    cluster.result(first);

    var graph =
        accounts(state, PluginTypeInfo.of(Account.class, Pricing.class))
            .getStreamGraph()
            .getJobGraph();
    graph.setSavepointRestoreSettings(SavepointRestoreSettings.forPath(savepoint));
    JobResult result = cluster.result(cluster.submit(graph));
    assertThat(result.getSerializedThrowable()).isEmpty();
    assertThat(Accounts.LAST.get("Ada")).isNotNull();
    assertThat(Accounts.LAST.get("Ada").orders()).isEqualTo(4000);
    // The first job's accounts had no sum.
    assertThat(Accounts.LAST.get("Ada").cents()).isPositive().isLessThan(4000 * 95);
  }

  private static StreamExecutionEnvironment accounts(
      Path state, TypeInformation<Account> accountType) throws Exception {
    StreamExecutionEnvironment environment = TestCluster.environment(state);
    environment.setParallelism(2);
    DataGeneratorSource<Order> source =
        new DataGeneratorSource<>(
            index -> new Order(index, "Ada", 1, 100),
            4000,
            RateLimiterStrategy.perSecond(1500),
            ORDERS);
    DataStream<Order> orders =
        environment.fromSource(source, WatermarkStrategy.noWatermarks(), "orders").uid("orders");
    PluginStream.of(orders, Pricings.plugin())
        .next(
            orders.keyBy(Order::customer, Types.STRING),
            () -> new Account(0, 0),
            (plugin, account, order) -> {
              Pricing.Step step = plugin.next(account, order);
              Accounts.LAST.put(order.customer(), step.account());
              return StateAnd.of(step.account(), step.quote());
            },
            accountType,
            QUOTES)
        .uid("accounts")
        .sinkTo(new DiscardingSink<>())
        .uid("sink");
    return environment;
  }

  /** The account that each customer had last. */
  static final class Accounts {
    static final Map<String, Account> LAST = new ConcurrentHashMap<>();

    private Accounts() {}
  }
}
