package dev.plugwright.flink;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Calls a plugin with the state of the key for each record. */
final class StepProcess<K, C, S, I, O> extends KeyedProcessFunction<K, I, O> {
  private static final long serialVersionUID = 1L;

  private final JobPlugin<C> job;
  private final InitialState<S> initial;
  private final PluginStep<C, S, I, O> function;
  private final TypeInformation<S> type;
  private final Faults<I> faults;
  private transient SubtaskPlugin<C> plugin;
  private transient ValueState<S> state;

  StepProcess(
      JobPlugin<C> job,
      InitialState<S> initial,
      PluginStep<C, S, I, O> function,
      TypeInformation<S> type,
      Faults<I> faults) {
    this.job = job;
    this.initial = initial;
    this.function = function;
    this.type = type;
    this.faults = faults;
  }

  @Override
  public void open(OpenContext context) throws Exception {
    state = getRuntimeContext().getState(new ValueStateDescriptor<>("plugwright-state", type));
    plugin = job.open(getRuntimeContext());
  }

  @Override
  public void processElement(I in, Context context, Collector<O> out) throws Exception {
    S before = state.value();
    StateAnd<S, O> step;
    try {
      step = function.next(plugin.api(), before == null ? initial.get() : before, in);
    } catch (Exception fault) {
      faults.handle(fault, in, plugin, context::output);
      return;
    }
    state.update(step.state());
    step.results().forEach(out::collect);
  }

  @Override
  public void close() {
    if (plugin != null) {
      plugin.close();
    }
  }
}
