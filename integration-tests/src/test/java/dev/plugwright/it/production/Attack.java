package dev.plugwright.it.production;

import dev.plugwright.DynamicPlugin;
import dev.plugwright.InstanceState;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginException;
import dev.plugwright.PluginInstance;
import dev.plugwright.PluginLimitException;
import dev.plugwright.PluginModule;
import dev.plugwright.it.Console;
import java.time.Duration;
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

  /** Returns what came of it: {@code returns} or the exception, and the state of the instance. */
  String outcome(PluginEngine engine) {
    AtomicReference<PluginInstance<DynamicPlugin>> self = new AtomicReference<>();
    Interference host =
        value -> {
          if (self.get() != null) {
            host().called(self.get().api());
          }
        };
    try (PluginModule loaded = engine.load(module.get(), "evil.wasm")) {
      boolean imports = loaded.exports().containsKey("attack");
      var spec = loaded.dynamic().limits(limits -> limits.deadline(deadline).startUp(deadline));
      self.set((imports ? spec.sharedHost(Console.class, host.console()) : spec).instantiate());
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
      return result + (plugin.state() == InstanceState.READY ? ", usable" : ", poisoned");
    }
  }

  private static String told(PluginException e) {
    String name = "`" + e.getClass().getSimpleName() + "`";
    return e instanceof PluginLimitException limit ? name + " " + limit.limit() : name;
  }
}
