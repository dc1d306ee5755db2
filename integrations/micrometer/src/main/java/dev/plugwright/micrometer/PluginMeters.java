package dev.plugwright.micrometer;

import dev.plugwright.PluginListener.InstanceEvent;
import dev.plugwright.PluginListener.StartEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The metrics of one plugin. */
final class PluginMeters {
  private final MeterRegistry registry;
  private final Tags tags;
  private final Map<String, MethodMeters> methods = new ConcurrentHashMap<>();
  private final Map<Long, InstanceEvent> open = new ConcurrentHashMap<>();
  private final Counter timeouts;
  private final Counter poisoned;
  private final Timer load;
  private final Timer start;

  PluginMeters(MeterRegistry registry, Tags tags) {
    this.registry = registry;
    this.tags = tags;
    this.timeouts =
        Counter.builder("plugwright.timeouts")
            .description("Calls that exceeded their deadline")
            .tags(tags)
            .register(registry);
    this.poisoned =
        Counter.builder("plugwright.instances.poisoned")
            .description("Plugin instances poisoned by a failed call")
            .tags(tags)
            .register(registry);
    this.load =
        Timer.builder("plugwright.modules.load")
            .description("Loading of plugin modules, compiling included")
            .tags(tags)
            .register(registry);
    this.start =
        Timer.builder("plugwright.instances.start")
            .description("Starting of plugin instances")
            .tags(tags)
            .register(registry);
    Gauge.builder("plugwright.instances", open, Map::size)
        .description("Plugin instances that are open")
        .tags(tags)
        .strongReference(true)
        .register(registry);
    Gauge.builder("plugwright.instances.memory", open, PluginMeters::memory)
        .description("Memory of the plugin instances that are open")
        .baseUnit("bytes")
        .tags(tags)
        .strongReference(true)
        .register(registry);
  }

  private static double memory(Map<Long, InstanceEvent> instances) {
    return instances.values().stream().mapToLong(it -> it.statistics().memoryBytes()).sum();
  }

  MethodMeters method(String name) {
    MethodMeters known = methods.get(name);
    return known != null
        ? known
        : methods.computeIfAbsent(
            name, method -> new MethodMeters(registry, tags.and("method", method)));
  }

  void started(StartEvent event) {
    start.record(event.duration());
    open.put(event.instance(), event);
  }

  void closed(InstanceEvent event) {
    open.remove(event.instance());
  }

  Counter timeouts() {
    return timeouts;
  }

  Counter poisoned() {
    return poisoned;
  }

  Timer load() {
    return load;
  }
}
