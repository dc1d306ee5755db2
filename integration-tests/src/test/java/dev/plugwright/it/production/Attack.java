package dev.plugwright.it.production;

import com.sun.management.ThreadMXBean;
import dev.plugwright.DynamicPlugin;
import dev.plugwright.InstanceState;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginException;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLimitException;
import dev.plugwright.PluginModule;
import dev.plugwright.it.Console;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * A hostile guest and what is done with it.
 *
 * @param name what it does
 * @param module the module
 * @param call what is called once it has started
 * @param host what its host function does
 * @param deadline of its start and of its call
 */
record Attack(String name, Supplier<byte[]> module, Call call, Host host, Duration deadline) {
  /** A call of the guest. */
  interface Call {
    void of(DynamicPlugin plugin);
  }

  /** The host function {@code Console.log_int}. */
  interface Host {
    void called(DynamicPlugin plugin);
  }

  static Attack of(String name, Supplier<byte[]> module, Call call) {
    return new Attack(name, module, call, plugin -> {}, Duration.ofMinutes(1));
  }

  /** Returns the attack with a deadline that it is meant to exceed. */
  Attack hurried() {
    return new Attack(name, module, call, host, Duration.ofMillis(300));
  }

  /**
   * What came of an attack.
   *
   * @param outcome {@code returns} or the exception, and the state of the instance
   * @param nanos how long it took, loading included
   * @param guestBytes the memory that the guest had in the end
   * @param hostBytes what the attacked thread allocated on the heap
   */
  record Result(String outcome, long nanos, long guestBytes, long hostBytes) {
    /** Returns time and memory as a page has them. */
    String cost() {
      return String.format(
          Locale.ROOT,
          "%,d ms, %.1f + %.1f MiB",
          nanos / 1_000_000,
          guestBytes / 1048576.0,
          hostBytes / 1048576.0);
    }
  }

  /** Attacks an engine. */
  Result run(PluginEngine engine) {
    byte[] binary = module.get();
    long[] guestBytes = new long[1];
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long allocated = threads.getCurrentThreadAllocatedBytes();
    long start = System.nanoTime();
    String outcome = outcome(engine, binary, guestBytes);
    long nanos = System.nanoTime() - start;
    allocated = threads.getCurrentThreadAllocatedBytes() - allocated;
    return new Result(outcome, nanos, guestBytes[0], allocated);
  }

  private String outcome(PluginEngine engine, byte[] binary, long[] guestBytes) {
    AtomicReference<PluginInstance<DynamicPlugin>> self = new AtomicReference<>();
    Interference called =
        value -> {
          if (self.get() != null) {
            host().called(self.get().api());
          }
        };
    try (PluginModule loaded = engine.load(binary, "evil.wasm")) {
      boolean imports = loaded.exports().containsKey("attack");
      var spec = loaded.dynamic().limits(limits -> limits.deadline(deadline).startUp(deadline));
      self.set((imports ? spec.sharedHost(Console.class, called.console()) : spec).instantiate());
    } catch (PluginException e) {
      return told(e) + " before it starts";
    }
    try (PluginInstance<DynamicPlugin> plugin = self.get()) {
      String result;
      try {
        call.of(plugin.api());
        result = "returns";
      } catch (PluginException e) {
        result = told(e);
      }
      guestBytes[0] = plugin.statistics().memoryBytes();
      return result + (plugin.state() == InstanceState.READY ? ", usable" : ", poisoned");
    }
  }

  private static String told(PluginException e) {
    String name = "`" + e.getClass().getSimpleName() + "`";
    return e instanceof PluginLimitException limit ? name + " " + limit.limit() : name;
  }
}
