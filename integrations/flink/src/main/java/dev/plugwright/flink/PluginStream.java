package dev.plugwright.flink;

import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * A stream in front of a plugin. Immutable.
 *
 * <pre>{@code
 * SingleOutputStreamOperator<Quote> quotes =
 *     PluginStream.of(orders, pricing)
 *         .onFault(FaultPolicy.DEAD_LETTER)
 *         .map((plugin, order) -> plugin.price(order), TypeInformation.of(Quote.class));
 * }</pre>
 *
 * <p>Each subtask has its own instance. What a plugin keeps in its memory is not part of
 * checkpoints, and is lost when the instance is replaced.
 *
 * @param <C> the contract interface
 * @param <I> type of the records
 */
public final class PluginStream<C, I> {
  private final DataStream<I> in;
  private final JobPlugin<C> plugin;
  private final FaultPolicy policy;

  private PluginStream(DataStream<I> in, JobPlugin<C> plugin, FaultPolicy policy) {
    this.in = in;
    this.plugin = plugin;
    this.policy = policy;
  }

  /** Returns a stream whose faults fail the job. */
  public static <C, I> PluginStream<C, I> of(DataStream<I> in, JobPlugin<C> plugin) {
    return new PluginStream<>(in, plugin, FaultPolicy.FAIL);
  }

  /** Returns the stream with another policy for faults. */
  public PluginStream<C, I> onFault(FaultPolicy next) {
    return new PluginStream<>(in, plugin, next);
  }

  /**
   * Computes one result for each record.
   *
   * @param function calls the plugin
   * @param type type of the results
   */
  public <O> SingleOutputStreamOperator<O> map(
      PluginMap<C, I, O> function, TypeInformation<O> type) {
    return process((api, record) -> List.of(function.map(api, record)), type, "map");
  }

  /**
   * Computes any number of results for each record.
   *
   * @param function calls the plugin
   * @param type type of the results
   */
  public <O> SingleOutputStreamOperator<O> flatMap(
      PluginFlatMap<C, I, O> function, TypeInformation<O> type) {
    return process(function, type, "flatMap");
  }

  /**
   * Keeps the records for which the function returns {@code true}.
   *
   * @param function calls the plugin
   */
  public SingleOutputStreamOperator<I> filter(PluginFilter<C, I> function) {
    return process(
        (api, record) -> function.keep(api, record) ? List.of(record) : List.of(),
        in.getType(),
        "filter");
  }

  /**
   * Computes one result for each record, with one call for several records. Records wait for a call
   * until one of the bounds is reached, and never longer than until the next checkpoint barrier or
   * watermark, or the end of the stream.
   *
   * @param function calls the plugin
   * @param options the bounds of a batch
   * @param type type of the results
   */
  public <O> SingleOutputStreamOperator<O> batch(
      PluginBatch<C, I, O> function, BatchOptions<I> options, TypeInformation<O> type) {
    return in.transform(
        name("batch"), type, new BatchOperatorFactory<>(plugin, function, options, faults()));
  }

  /**
   * Computes results with a state for each key. The state is Flink's: it is part of checkpoints and
   * savepoints.
   *
   * @param keyed the stream by key; {@link #of} may have been given the same one
   * @param initial creates the state of a key that has none
   * @param function calls the plugin
   * @param stateType type of the state; {@link PluginTypeInfo} for one that evolves with the
   *     contract
   * @param type type of the results
   */
  public <K, S, O> SingleOutputStreamOperator<O> next(
      KeyedStream<I, K> keyed,
      InitialState<S> initial,
      PluginStep<C, S, I, O> function,
      TypeInformation<S> stateType,
      TypeInformation<O> type) {
    return keyed
        .process(
            new StepProcess<K, C, S, I, O>(plugin, initial, function, stateType, faults()), type)
        .name(name("next"));
  }

  private <O> SingleOutputStreamOperator<O> process(
      PluginFlatMap<C, I, O> function, TypeInformation<O> type, String operation) {
    return in.process(new PluginProcess<>(plugin, function, faults()), type).name(name(operation));
  }

  private Faults<I> faults() {
    return new Faults<>(policy, in.getType());
  }

  private String name(String operation) {
    return plugin.source().name() + " " + operation;
  }
}
