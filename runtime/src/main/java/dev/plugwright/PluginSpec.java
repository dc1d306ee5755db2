package dev.plugwright;

import dev.plugwright.contract.Contract;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Describes how to create instances of a module for a contract. Immutable and thread-safe: each
 * method returns a new spec, and a spec creates any number of instances.
 *
 * <pre>{@code
 * PluginSpec<TextTools> spec =
 *     module.bind(TextTools.class)
 *         .host(Console.class, SystemConsole::new)
 *         .limits(limits -> limits.argumentBytes(1 << 20));
 * PluginInstance<TextTools> plugin = spec.instantiate();
 * }</pre>
 *
 * <p>By default a plugin has no host functions and no WASI access. Not meant to be implemented
 * outside of Plugwright.
 *
 * @param <T> the contract interface
 */
public interface PluginSpec<T> {
  /** Returns the module. */
  PluginModule module();

  /**
   * Supplies host functions, with a host object for each instance.
   *
   * @param functions an interface annotated {@code @HostFunctions}
   * @param factory creates the object that serves the calls of one instance, in the thread that
   *     called the plugin
   * @throws PluginLoadException if the interface has no generated binding
   * @throws IllegalArgumentException if host functions of this name were supplied before
   */
  <H> PluginSpec<T> host(Class<H> functions, Supplier<? extends H> factory);

  /**
   * Supplies host functions, with one host object that all instances share.
   *
   * @param functions an interface annotated {@code @HostFunctions}
   * @param shared serves the calls, in the threads that called the plugins: it must be thread-safe
   *     if instances are used by several threads
   * @throws PluginLoadException if the interface has no generated binding
   * @throws IllegalArgumentException if host functions of this name were supplied before
   */
  <H> PluginSpec<T> sharedHost(Class<H> functions, H shared);

  /**
   * Supplies host functions that have no Java interface, with one object that all instances share.
   *
   * @param functions the contract of the functions
   * @param host serves the calls, in the threads that called the plugins
   * @throws IllegalArgumentException if host functions of this name were supplied before, or the
   *     contract is one of plugins
   */
  PluginSpec<T> dynamicHost(Contract functions, DynamicHost host);

  /** Gives the plugin access to WASI preview 1, within the grant. */
  PluginSpec<T> wasi(Wasi grant);

  /** Sets the limits of the instances. */
  PluginSpec<T> limits(PluginLimits limits);

  /** Changes the limits of the instances, {@code limits(l -> l.argumentBytes(1 << 20))}. */
  PluginSpec<T> limits(UnaryOperator<PluginLimits.Builder> change);

  /**
   * Confines each instance to the thread that creates it: a call from any other thread is a {@link
   * PluginStateException}, even while the instance is idle. Calls are slightly faster.
   */
  PluginSpec<T> confined();

  /**
   * Returns whether the plugin implements a method; {@code false} only for a method with a default
   * body.
   *
   * @param method name of the method in the Java interface, or of the export for a {@link
   *     DynamicPlugin}
   * @throws IllegalArgumentException if the contract has no such method
   */
  boolean supports(String method);

  /**
   * Creates an instance.
   *
   * @throws PluginContractException if the plugin was built for other host functions
   * @throws PluginLoadException if it needs imports that are not supplied, or fails to start
   * @throws PluginStateException if the module or the engine is closed
   */
  PluginInstance<T> instantiate();

  /**
   * Opens a pool of instances behind one thread-safe object, and starts its minimum of idle
   * instances. {@link #confined} has no effect on a pool, which lends its instances to any thread.
   *
   * <p>Close the pool before the engine. The module may be closed earlier: the pool keeps what it
   * needs.
   *
   * @throws PluginContractException if the plugin was built for other host functions
   * @throws PluginLoadException if it needs imports that are not supplied, or fails to start
   * @throws PluginStateException if the module or the engine is closed
   */
  PluginPool<T> pool(PoolOptions options);
}
