package dev.plugwright.flink;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SideOutputDataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;

/**
 * Plugins of one contract that are replaced while the job runs. Immutable.
 *
 * <pre>{@code
 * SingleOutputStreamOperator<Quote> quotes =
 *     SwappablePlugins.of(List.of(ada, bob), (Order order) -> order.customer() + ".wasm")
 *         .onFault(FaultPolicy.DEAD_LETTER)
 *         .map(orders, versions, (plugin, order) -> plugin.price(order), quoteType);
 * }</pre>
 *
 * <p>A new version is loaded, checked against the contract and started when it arrives. In a job
 * whose environment has checkpoints enabled when {@link #map} is called, all subtasks switch to it
 * at the same checkpoint barrier: records before the barrier were processed by the old version,
 * those after it by the new one, and a job that is restored from that checkpoint goes on with the
 * new one. Without checkpoints a subtask switches before its next record. In both cases each record
 * is processed by one version.
 *
 * @param <C> the contract interface
 * @param <I> type of the records
 */
public final class SwappablePlugins<C, I> {
  static final OutputTag<SwapReport> REPORTS =
      new OutputTag<>("plugwright-swaps", TypeInformation.of(SwapReport.class));

  private final List<JobPlugin<C>> plugins;
  private final Selector<I> selector;
  private final FaultPolicy policy;

  private SwappablePlugins(List<JobPlugin<C>> plugins, Selector<I> selector, FaultPolicy policy) {
    this.plugins = List.copyOf(plugins);
    this.selector = selector;
    this.policy = policy;
  }

  /**
   * Returns several plugins, one of which processes each record.
   *
   * @param plugins the versions that the job starts with, with different names
   * @param selector returns the name of the plugin that processes a record
   */
  public static <C, I> SwappablePlugins<C, I> of(List<JobPlugin<C>> plugins, Selector<I> selector) {
    if (plugins.stream().map(it -> it.source().name()).distinct().count() < plugins.size()) {
      throw new IllegalArgumentException("two plugins have the same name: " + names(plugins));
    }
    return new SwappablePlugins<>(plugins, selector, FaultPolicy.FAIL);
  }

  /** Returns one plugin, which processes each record. */
  public static <C, I> SwappablePlugins<C, I> of(JobPlugin<C> plugin) {
    String name = plugin.source().name();
    return of(List.of(plugin), in -> name);
  }

  /** Returns the plugins with another policy for faults. */
  public SwappablePlugins<C, I> onFault(FaultPolicy next) {
    return new SwappablePlugins<>(plugins, selector, next);
  }

  /**
   * Computes one result for each record.
   *
   * @param in the records
   * @param versions versions that replace plugins of the same name
   * @param function calls the plugin
   * @param type type of the results
   * @return the results; {@link DeadLetter#of} and {@link #reports} are its side outputs
   */
  public <O> SingleOutputStreamOperator<O> map(
      DataStream<I> in,
      DataStream<PluginVersion> versions,
      PluginMap<C, I, O> function,
      TypeInformation<O> type) {
    return in.connect(versions.broadcast(state()))
        .process(
            new SwapProcess<>(
                plugins,
                selector,
                (plugin, record) -> List.of(function.map(plugin, record)),
                new Faults<>(policy, in.getType()),
                in.getExecutionEnvironment().getCheckpointConfig().isCheckpointingEnabled()),
            type)
        .name(names(plugins) + " map");
  }

  /** Returns what became of the versions in each subtask. */
  public static SideOutputDataStream<SwapReport> reports(SingleOutputStreamOperator<?> operator) {
    return operator.getSideOutput(REPORTS);
  }

  /** The versions in use, by name, and those that wait for a barrier. */
  static MapStateDescriptor<String, PluginVersion> state() {
    return new MapStateDescriptor<>(
        "plugwright-versions", Types.STRING, TypeInformation.of(PluginVersion.class));
  }

  private static String names(List<? extends JobPlugin<?>> plugins) {
    return String.join(", ", plugins.stream().map(it -> it.source().name()).toList());
  }

  /**
   * Returns the name of the plugin that processes a record.
   *
   * @param <I> type of the records
   */
  @FunctionalInterface
  public interface Selector<I> extends Function<I, String>, Serializable {}
}
