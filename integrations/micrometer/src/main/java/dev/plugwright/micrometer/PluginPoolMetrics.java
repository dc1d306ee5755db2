package dev.plugwright.micrometer;

import dev.plugwright.PluginPool;
import dev.plugwright.PoolStatistics;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * The metrics of a pool, read from its {@link PoolStatistics}.
 *
 * <table>
 * <caption>The metrics; each has the tag {@code pool}, which is the name of the pool</caption>
 * <tr><th>name<th>type<th>what
 * <tr><td>{@code plugwright.pool.size}<td>gauge<td>instances
 * <tr><td>{@code plugwright.pool.max}<td>gauge<td>maximum number of instances
 * <tr><td>{@code plugwright.pool.idle}<td>gauge<td>instances that are idle
 * <tr><td>{@code plugwright.pool.borrowed}<td>gauge<td>instances in a call or lease
 * <tr><td>{@code plugwright.pool.waiting}<td>gauge<td>threads that wait for an instance
 * <tr><td>{@code plugwright.pool.memory}<td>gauge, bytes<td>memory of the instances
 * <tr><td>{@code plugwright.pool.created}<td>counter<td>instances that were started
 * <tr><td>{@code plugwright.pool.start.failures}<td>counter<td>instances that failed to start
 * <tr><td>{@code plugwright.pool.leases}<td>counter<td>leases that were taken
 * <tr><td>{@code plugwright.pool.poisoned}<td>counter<td>instances discarded after a failed call
 * <tr><td>{@code plugwright.pool.recycled}<td>counter<td>instances discarded because of age or size
 * <tr><td>{@code plugwright.pool.shrunk}<td>counter<td>instances closed because they were idle
 * <tr><td>{@code plugwright.pool.abandoned}<td>counter<td>instances reclaimed from threads that
 *     ended without returning them
 * <tr><td>{@code plugwright.pool.replaced}<td>counter<td>instances discarded for another version
 * <tr><td>{@code plugwright.pool.resets}<td>counter<td>resets
 * <tr><td>{@code plugwright.pool.rebuilds}<td>counter<td>instances rebuilt instead of reset
 * <tr><td>{@code plugwright.pool.swaps}<td>counter<td>changes to another version
 * <tr><td>{@code plugwright.pool.waits}<td>timer<td>calls and leases that had to wait, and how
 *     long they waited in total
 * <tr><td>{@code plugwright.pool.borrow.timeouts}<td>counter<td>calls and leases that timed out
 *     waiting
 * </table>
 *
 * <p>A registry keeps the first of several metrics with the same name and tags. Close the metrics
 * of a pool before those of its successor of the same name are bound.
 */
public final class PluginPoolMetrics implements MeterBinder, AutoCloseable {
  private final PluginPool<?> pool;
  private final Tags tags;

  /** What was added to registries, and is removed from them. */
  private final Queue<Added> added = new ConcurrentLinkedQueue<>();

  private record Added(MeterRegistry registry, Meter meter) {}

  /**
   * Describes the metrics; {@link #bindTo} adds them.
   *
   * @param name name of the pool
   * @param pool the pool
   */
  public PluginPoolMetrics(String name, PluginPool<?> pool) {
    this(name, pool, List.of());
  }

  /**
   * Describes the metrics; {@link #bindTo} adds them.
   *
   * @param name name of the pool
   * @param pool the pool
   * @param tags tags of every metric
   */
  public PluginPoolMetrics(String name, PluginPool<?> pool, Iterable<? extends Tag> tags) {
    this.pool = pool;
    this.tags = Tags.of(tags).and("pool", name);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge(registry, "size", "Plugin instances of the pool", PoolStatistics::size);
    gauge(registry, "idle", "Plugin instances that are idle", PoolStatistics::idle);
    gauge(registry, "borrowed", "Plugin instances in a call or lease", PoolStatistics::borrowed);
    gauge(registry, "waiting", "Threads that wait for an instance", PoolStatistics::waiting);
    add(
        registry,
        Gauge.builder("plugwright.pool.max", pool, it -> it.options().maxSize())
            .description("Maximum number of plugin instances")
            .tags(tags)
            .register(registry));
    add(
        registry,
        Gauge.builder("plugwright.pool.memory", pool, it -> it.statistics().memoryBytes())
            .description("Memory of the plugin instances")
            .baseUnit("bytes")
            .tags(tags)
            .register(registry));
    counter(registry, "created", "Instances that were started", PoolStatistics::created);
    counter(
        registry,
        "start.failures",
        "Instances that failed to start",
        PoolStatistics::startFailures);
    counter(registry, "leases", "Leases that were taken", PoolStatistics::leases);
    counter(
        registry, "poisoned", "Instances discarded after a failed call", PoolStatistics::poisoned);
    counter(
        registry,
        "recycled",
        "Instances discarded because of age or size",
        PoolStatistics::recycled);
    counter(registry, "shrunk", "Instances closed because they were idle", PoolStatistics::shrunk);
    counter(
        registry,
        "abandoned",
        "Instances reclaimed from threads that ended without returning them",
        PoolStatistics::abandoned);
    counter(
        registry, "replaced", "Instances discarded for another version", PoolStatistics::replaced);
    counter(registry, "resets", "Resets of instances", PoolStatistics::resets);
    counter(registry, "rebuilds", "Instances rebuilt instead of reset", PoolStatistics::rebuilds);
    counter(registry, "swaps", "Changes to another version of the plugin", PoolStatistics::swaps);
    add(
        registry,
        FunctionTimer.builder(
                "plugwright.pool.waits",
                pool,
                it -> it.statistics().waits(),
                it -> it.statistics().waitTime().toNanos(),
                TimeUnit.NANOSECONDS)
            .description("Calls and leases that had to wait for an instance")
            .tags(tags)
            .register(registry));
    counter(
        registry,
        "borrow.timeouts",
        "Calls and leases that timed out waiting",
        PoolStatistics::borrowTimeouts);
  }

  private void gauge(
      MeterRegistry registry,
      String name,
      String description,
      ToDoubleFunction<PoolStatistics> value) {
    add(
        registry,
        Gauge.builder("plugwright.pool." + name, pool, it -> value.applyAsDouble(it.statistics()))
            .description(description)
            .tags(tags)
            .register(registry));
  }

  private void counter(
      MeterRegistry registry,
      String name,
      String description,
      ToDoubleFunction<PoolStatistics> value) {
    add(
        registry,
        FunctionCounter.builder(
                "plugwright.pool." + name, pool, it -> value.applyAsDouble(it.statistics()))
            .description(description)
            .tags(tags)
            .register(registry));
  }

  private void add(MeterRegistry registry, Meter meter) {
    added.add(new Added(registry, meter));
  }

  /** Removes the metrics from every registry that they were bound to. */
  @Override
  public void close() {
    for (Added each = added.poll(); each != null; each = added.poll()) {
      each.registry.remove(each.meter);
    }
  }
}
