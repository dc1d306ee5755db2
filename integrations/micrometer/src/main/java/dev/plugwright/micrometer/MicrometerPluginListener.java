package dev.plugwright.micrometer;

import dev.plugwright.CallOutcome;
import dev.plugwright.PluginListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps metrics of plugins in a Micrometer registry. Serves any number of engines. Thread-safe.
 *
 * <pre>{@code
 * PluginEngine engine =
 *     PluginEngine.builder().listener(new MicrometerPluginListener(registry)).build();
 * }</pre>
 *
 * <table>
 * <caption>The metrics; each has the tag {@code plugin}, which is the name of the plugin</caption>
 * <tr><th>name<th>type<th>more tags<th>what
 * <tr><td>{@code plugwright.calls}<td>timer<td>{@code method}, {@code outcome}<td>calls, whole
 * <tr><td>{@code plugwright.calls.encode}<td>timer<td>{@code method}<td>encoding of arguments
 * <tr><td>{@code plugwright.calls.guest}<td>timer<td>{@code method}<td>the plugin's own time, host
 *     functions included
 * <tr><td>{@code plugwright.calls.decode}<td>timer<td>{@code method}<td>decoding of results
 * <tr><td>{@code plugwright.calls.bytes}<td>counter, bytes<td>{@code method}, {@code
 *     direction}<td>bytes to ({@code in}) and from ({@code out}) the plugin
 * <tr><td>{@code plugwright.timeouts}<td>counter<td><td>calls that exceeded their deadline
 * <tr><td>{@code plugwright.modules.load}<td>timer<td><td>loading, compiling included
 * <tr><td>{@code plugwright.instances}<td>gauge<td><td>instances that are open
 * <tr><td>{@code plugwright.instances.memory}<td>gauge, bytes<td><td>their memory
 * <tr><td>{@code plugwright.instances.start}<td>timer<td><td>starting an instance
 * <tr><td>{@code plugwright.instances.poisoned}<td>counter<td><td>instances that a call left
 *     unusable
 * </table>
 *
 * <p>{@code outcome} is a {@link CallOutcome} in lower case. A plugin that chooses its own names
 * cannot add metrics: methods are those of the host's contracts, and a plugin's name is the host's.
 */
public final class MicrometerPluginListener implements PluginListener {
  private final MeterRegistry registry;
  private final Tags tags;
  private final Map<String, PluginMeters> plugins = new ConcurrentHashMap<>();

  /**
   * Registers metrics as events come.
   *
   * @param registry where the metrics go
   */
  public MicrometerPluginListener(MeterRegistry registry) {
    this(registry, List.of());
  }

  /**
   * Registers metrics as events come.
   *
   * @param registry where the metrics go
   * @param tags tags of every metric
   */
  public MicrometerPluginListener(MeterRegistry registry, Iterable<? extends Tag> tags) {
    this.registry = registry;
    this.tags = Tags.of(tags);
  }

  private PluginMeters of(String plugin) {
    PluginMeters known = plugins.get(plugin);
    return known != null
        ? known
        : plugins.computeIfAbsent(
            plugin, name -> new PluginMeters(registry, tags.and("plugin", name)));
  }

  @Override
  public void onCall(CallEvent event) {
    PluginMeters meters = of(event.plugin());
    meters.method(event.method()).record(event);
    if (event.outcome() == CallOutcome.TIMEOUT) {
      meters.timeouts().increment();
    }
  }

  @Override
  public void onModuleLoaded(ModuleEvent event) {
    of(event.plugin()).load().record(event.duration());
  }

  @Override
  public void onInstanceStarted(StartEvent event) {
    of(event.plugin()).started(event);
  }

  @Override
  public void onInstancePoisoned(PoisonEvent event) {
    of(event.plugin()).poisoned().increment();
  }

  @Override
  public void onInstanceClosed(InstanceEvent event) {
    of(event.plugin()).closed(event);
  }
}
