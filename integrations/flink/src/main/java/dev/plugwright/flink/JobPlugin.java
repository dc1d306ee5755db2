package dev.plugwright.flink;

import java.io.Serializable;
import org.apache.flink.api.common.functions.RuntimeContext;

/**
 * A plugin of a job: the bytes, the contract, and how instances are made. Immutable; travels in the
 * job graph.
 *
 * <pre>{@code
 * JobPlugin<Pricing> pricing =
 *     JobPlugin.of(PluginSource.file(environment, path), Pricing.class)
 *         .with(spec -> spec.limits(limits -> limits.deadline(Duration.ofMillis(200))));
 * }</pre>
 *
 * @param <C> the contract interface
 */
public final class JobPlugin<C> implements Serializable {
  private static final long serialVersionUID = 1L;

  private final PluginSource source;
  private final Class<C> contract;
  private final SpecSetting<C> setting;

  private JobPlugin(PluginSource source, Class<C> contract, SpecSetting<C> setting) {
    this.source = source;
    this.contract = contract;
    this.setting = setting;
  }

  /**
   * Returns a plugin with the default limits, without host functions.
   *
   * @param source the bytes of the plugin
   * @param contract an interface annotated {@code @WasmPlugin}
   */
  public static <C> JobPlugin<C> of(PluginSource source, Class<C> contract) {
    return new JobPlugin<>(source, contract, spec -> spec);
  }

  /**
   * Returns the plugin with limits, host functions or a WASI grant.
   *
   * @param next applied after the settings so far
   */
  public JobPlugin<C> with(SpecSetting<C> next) {
    SpecSetting<C> first = setting;
    return new JobPlugin<>(source, contract, spec -> next.apply(first.apply(spec)));
  }

  /** Returns the same settings for other bytes. */
  JobPlugin<C> with(PluginSource other) {
    return new JobPlugin<>(other, contract, setting);
  }

  /** Returns the bytes of the plugin. */
  public PluginSource source() {
    return source;
  }

  /** Returns the contract interface. */
  public Class<C> contract() {
    return contract;
  }

  SpecSetting<C> setting() {
    return setting;
  }

  /**
   * Loads the plugin in a subtask, for functions that call it themselves. To be called in {@code
   * open} of a rich function.
   *
   * @param context the context of the subtask
   * @throws org.apache.flink.runtime.execution.SuppressRestartsException if the plugin does not fit
   *     the contract or cannot be loaded; the job fails without a restart
   * @throws java.io.IOException if the bytes cannot be read; the job may be restarted
   */
  public SubtaskPlugin<C> open(RuntimeContext context) throws java.io.IOException {
    return SubtaskPlugin.open(this, context);
  }
}
