package dev.plugwright.internal.load;

import dev.plugwright.PluginLimits;
import dev.plugwright.contract.Contract;
import dev.plugwright.internal.transcode.CallPlan;
import dev.plugwright.internal.transform.TransformOptions;
import dev.plugwright.spi.binding.HostBinding;
import dev.plugwright.spi.binding.HostCalls;
import dev.plugwright.spi.engine.WasiGrant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the instances of a spec are granted.
 *
 * @param hosts host functions, by the name of their interface
 * @param wasi what an instance may use of the system
 * @param limits what an instance may use
 * @param confined whether an instance belongs to the thread that makes it
 * @param resettable whether an instance is made so that it can be reset
 */
record SpecOptions(
    Map<String, Host<?>> hosts,
    Optional<WasiGrant> wasi,
    PluginLimits limits,
    boolean confined,
    boolean resettable) {

  /**
   * Host functions, and where the object that serves them comes from.
   *
   * @param contract the contract of the functions
   * @param binding the generated binding
   * @param factory called once for each instance
   */
  record Host<H>(Contract contract, HostBinding<H> binding, Supplier<? extends H> factory) {
    HostCalls open(String plugin, @Nullable CallPlan plan) {
      HostCalls calls = new HostCalls(plugin, contract, binding.methodNames(), plan);
      binding.bind(factory.get(), calls);
      return calls;
    }
  }

  static SpecOptions of(EngineCore engine) {
    return new SpecOptions(Map.of(), Optional.empty(), engine.limits(), false, false);
  }

  SpecOptions host(Host<?> added) {
    Map<String, Host<?>> all = new LinkedHashMap<>(hosts);
    if (all.put(added.contract().interfaceName(), added) != null) {
      throw new IllegalArgumentException(
          "duplicate host functions: " + added.contract().interfaceName());
    }
    return new SpecOptions(all, wasi, limits, confined, resettable);
  }

  SpecOptions wasi(WasiGrant grant) {
    return new SpecOptions(hosts, Optional.of(grant), limits, confined, resettable);
  }

  SpecOptions limits(PluginLimits values) {
    return new SpecOptions(hosts, wasi, values, confined, resettable);
  }

  SpecOptions asConfined() {
    return new SpecOptions(hosts, wasi, limits, true, resettable);
  }

  SpecOptions asResettable() {
    return new SpecOptions(hosts, wasi, limits, confined, true);
  }

  /** Returns how the module is changed before it is compiled. */
  TransformOptions transform() {
    return new TransformOptions(
        limits.memoryBytes(), limits.tableEntries(), limits.fuel() > 0, resettable);
  }

  /** Returns the same for instances that a pool lends to threads. */
  SpecOptions asShared() {
    return new SpecOptions(hosts, wasi, limits, false, resettable);
  }

  /**
   * Makes the host functions of one instance.
   *
   * @param plans how calls are converted, for the interfaces of which the plugin has another
   *     version
   */
  List<HostCalls> open(String plugin, Map<String, CallPlan> plans) {
    List<HostCalls> opened = new ArrayList<>();
    for (var host : hosts.entrySet()) {
      opened.add(host.getValue().open(plugin, plans.get(host.getKey())));
    }
    return opened;
  }
}
