package dev.plugwright.flink;

import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Calls a plugin for each record. */
final class PluginProcess<C, I, O> extends ProcessFunction<I, O> {
  private static final long serialVersionUID = 1L;

  private final JobPlugin<C> job;
  private final PluginFlatMap<C, I, O> function;
  private final Faults<I> faults;
  private transient SubtaskPlugin<C> plugin;

  PluginProcess(JobPlugin<C> job, PluginFlatMap<C, I, O> function, Faults<I> faults) {
    this.job = job;
    this.function = function;
    this.faults = faults;
  }

  @Override
  public void open(OpenContext context) throws Exception {
    plugin = job.open(getRuntimeContext());
  }

  @Override
  public void processElement(I in, Context context, Collector<O> out) throws Exception {
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
  public void close() {
    if (plugin != null) {
      plugin.close();
    }
  }
}
