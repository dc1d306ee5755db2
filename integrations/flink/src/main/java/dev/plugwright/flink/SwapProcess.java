package dev.plugwright.flink;

import dev.plugwright.PluginException;
import dev.plugwright.PluginLoadException;
import dev.plugwright.flink.SwapReport.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Calls one of several plugins for each record, and replaces them by versions that arrive.
 *
 * <p>An accepted version waits for the next barrier. {@link #snapshotState} runs in each subtask
 * when the barrier has arrived from all inputs, so all of them have got the same versions by then.
 * The state has the versions in use only: one that waits arrives again after a restore.
 */
@SuppressWarnings("NullAway.Init") // Flink opens it before it processes anything.
final class SwapProcess<C, I, O> extends BroadcastProcessFunction<I, PluginVersion, O>
    implements CheckpointedFunction {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, JobPlugin<C>> jobs = new HashMap<>();
  private final SwappablePlugins.Selector<I> selector;
  private final PluginFlatMap<C, I, O> function;
  private final Faults<I> faults;
  private final boolean atBarrier;
  private transient Map<String, SubtaskPlugin<C>> active;
  private transient Map<String, Waiting<C>> waiting;
  private transient BroadcastState<String, PluginVersion> state;
  private transient List<PluginVersion> switched;

  private record Waiting<C>(PluginVersion version, SubtaskPlugin<C> plugin) {}

  SwapProcess(
      List<JobPlugin<C>> plugins,
      SwappablePlugins.Selector<I> selector,
      PluginFlatMap<C, I, O> function,
      Faults<I> faults,
      boolean atBarrier) {
    plugins.forEach(plugin -> jobs.put(plugin.source().name(), plugin));
    this.selector = selector;
    this.function = function;
    this.faults = faults;
    this.atBarrier = atBarrier;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    state = context.getOperatorStateStore().getBroadcastState(SwappablePlugins.state());
  }

  @Override
  public void open(OpenContext context) throws Exception {
    switched = new ArrayList<>();
    active = new HashMap<>();
    waiting = new HashMap<>();
    for (Map.Entry<String, JobPlugin<C>> job : jobs.entrySet()) {
      PluginVersion restored = state.get(job.getKey());
      JobPlugin<C> plugin =
          restored == null
              ? job.getValue()
              : job.getValue().with(PluginSource.bytes(restored.plugin(), restored.binary()));
      active.put(job.getKey(), plugin.open(getRuntimeContext()));
    }
  }

  @Override
  public void processElement(I in, ReadOnlyContext context, Collector<O> out) throws Exception {
    reportSwitched(context::output);
    String name = selector.apply(in);
    SubtaskPlugin<C> plugin = active.get(name);
    if (plugin == null) {
      throw new SuppressRestartsException(
          new IllegalArgumentException(
              "no plugin %s, which the selector returned; the job has %s"
                  .formatted(name, jobs.keySet())));
    }
    List<O> results;
    try {
      results = function.flatMap(plugin.api(), in);
    } catch (Exception fault) {
      faults.handle(fault, in, plugin, context::output);
      return;
    }
    results.forEach(out::collect);
  }

  @Override
  public void processBroadcastElement(PluginVersion version, Context context, Collector<O> out)
      throws Exception {
    SubtaskPlugin<C> next;
    try {
      next = start(version);
    } catch (PluginException refused) {
      context.output(
          SwappablePlugins.REPORTS, report(version, Outcome.REFUSED, refused.getMessage()));
      return;
    }
    Waiting<C> earlier = waiting.put(version.plugin(), new Waiting<>(version, next));
    if (earlier != null) {
      earlier.plugin().close();
    }
    context.output(SwappablePlugins.REPORTS, report(version, Outcome.ACCEPTED, ""));
    if (!atBarrier) {
      takeOver();
      reportSwitched(context::output);
    }
  }

  private SubtaskPlugin<C> start(PluginVersion version) {
    JobPlugin<C> job = jobs.get(version.plugin());
    if (job == null) {
      throw new PluginLoadException(
          version.plugin(), "the job has no plugin of this name, but " + jobs.keySet(), null);
    }
    PluginSource.check(version.plugin(), version.sha256(), version.binary());
    return SubtaskPlugin.load(
        job,
        version.binary(),
        Objects.requireNonNull(active.get(version.plugin())).metrics(),
        getRuntimeContext());
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    takeOver();
  }

  private void takeOver() throws Exception {
    for (Map.Entry<String, Waiting<C>> entry : waiting.entrySet()) {
      Waiting<C> next = entry.getValue();
      SubtaskPlugin<C> last = active.put(entry.getKey(), next.plugin());
      if (last != null) {
        last.close();
      }
      next.plugin().metrics().swapped();
      state.put(entry.getKey(), next.version());
      switched.add(next.version());
    }
    waiting.clear();
  }

  /** Nothing can be emitted while a barrier passes. */
  private void reportSwitched(BiConsumer<OutputTag<SwapReport>, SwapReport> output) {
    if (!switched.isEmpty()) {
      switched.forEach(
          it -> output.accept(SwappablePlugins.REPORTS, report(it, Outcome.ACTIVE, "")));
      switched.clear();
    }
  }

  private SwapReport report(PluginVersion version, Outcome outcome, @Nullable String problem) {
    return new SwapReport(
        version.plugin(),
        version.sha256(),
        getRuntimeContext().getTaskInfo().getIndexOfThisSubtask(),
        outcome,
        problem == null ? "" : problem);
  }

  @Override
  public void close() {
    if (active != null) {
      active.values().forEach(SubtaskPlugin::close);
      waiting.values().forEach(it -> it.plugin().close());
    }
  }
}
