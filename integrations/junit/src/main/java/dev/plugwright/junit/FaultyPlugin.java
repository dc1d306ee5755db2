package dev.plugwright.junit;

import dev.plugwright.PluginInstance;
import dev.plugwright.PluginStateException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A plugin that works, except for the calls that a test makes fail. Callers get the same exceptions
 * as from a plugin that really fails.
 *
 * <pre>{@code
 * FaultyPlugin<TextTools> faulty =
 *     FaultyPlugin.of(TextTools.class, tools)
 *         .inject(Fault.panic("out of paper").inMethod("wordCount").onCall(2))
 *         .inject(Fault.slow(Duration.ofMillis(50)));
 * TextTools tools = faulty.api();
 * }</pre>
 *
 * <p>It behaves like an instance: after a panic, a trap, a timeout or an exception of the host it
 * refuses calls with a {@link PluginStateException}. After {@link #pooled} it behaves like a pool,
 * which replaces such an instance, and goes on.
 *
 * <p>Calls go through a {@link java.lang.reflect.Proxy}. Thread-safe if the plugin is.
 *
 * @param <T> the contract
 */
public final class FaultyPlugin<T> {
  private final String plugin;
  private final String contract;
  private final List<String> methods;
  private final T api;
  private final List<Fault> faults = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> callsOfMethods = new HashMap<>();
  private int calls;
  private boolean pooled;
  private @Nullable Throwable poison;

  private FaultyPlugin(String plugin, Class<T> contract, T target) {
    this.plugin = plugin;
    this.contract = contract.getSimpleName();
    this.methods = Arrays.stream(contract.getMethods()).map(Method::getName).toList();
    InvocationHandler handler = (proxy, method, arguments) -> call(target, method, arguments);
    this.api = Proxies.of(contract, handler, "FaultyPlugin[" + plugin + "]");
  }

  /**
   * Wraps the object that calls a plugin: one of an instance or a pool, or a {@link FakePlugin}.
   *
   * @param contract the contract
   * @param api calls the plugin
   */
  public static <T> FaultyPlugin<T> of(Class<T> contract, T api) {
    return new FaultyPlugin<>(contract.getSimpleName(), contract, api);
  }

  /** Wraps an instance. */
  public static <T> FaultyPlugin<T> of(PluginInstance<T> instance) {
    T api = instance.api();
    return new FaultyPlugin<>(instance.module().name(), contract(api), api);
  }

  /** A generated proxy implements its contract and nothing else. */
  @SuppressWarnings("unchecked")
  private static <T> Class<T> contract(T api) {
    Class<?>[] interfaces = api.getClass().getInterfaces();
    if (interfaces.length != 1) {
      throw new IllegalArgumentException("not the proxy of a plugin with a contract: " + api);
    }
    return (Class<T>) interfaces[0];
  }

  /**
   * Lets calls from now on fail. When several faults strike, the one that was injected first wins.
   */
  public FaultyPlugin<T> inject(Fault fault) {
    if (fault.method() != null && !methods.contains(fault.method())) {
      throw new IllegalArgumentException(
          "no method %s in %s; it has %s".formatted(fault.method(), contract, methods));
    }
    faults.add(fault);
    return this;
  }

  /** Removes all faults, and makes a poisoned plugin usable. */
  public synchronized FaultyPlugin<T> heal() {
    faults.clear();
    poison = null;
    return this;
  }

  /** Goes on after a fault, as a pool does. */
  public synchronized FaultyPlugin<T> pooled() {
    pooled = true;
    return this;
  }

  /** Returns the object whose calls fail. */
  public T api() {
    return api;
  }

  private @Nullable Object call(T target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    String name = method.getName();
    String qualified = contract + "." + name;
    Fault fault = enter(name, qualified);
    if (fault != null) {
      try {
        fault.strike(plugin, qualified);
      } catch (RuntimeException e) {
        poisoned(fault, e);
        throw e;
      }
    }
    return Proxies.call(target, method, arguments);
  }

  private synchronized @Nullable Fault enter(String name, String qualified) {
    if (poison != null) {
      throw new PluginStateException(
          plugin,
          qualified,
          "the instance is poisoned, because an earlier call failed (%s); instantiate again"
              .formatted(poison.getMessage()));
    }
    calls++;
    int callsOfMethod = callsOfMethods.merge(name, 1, Integer::sum);
    return faults.stream()
        .filter(fault -> fault.strikes(name, callsOfMethod, calls))
        .findFirst()
        .orElse(null);
  }

  private synchronized void poisoned(Fault fault, RuntimeException exception) {
    if (fault.poisons() && !pooled) {
      poison = exception;
    }
  }
}
