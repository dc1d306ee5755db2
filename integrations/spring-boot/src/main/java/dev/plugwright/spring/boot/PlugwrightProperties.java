package dev.plugwright.spring.boot;

import dev.plugwright.PluginLimits;
import dev.plugwright.PoolOptions;
import dev.plugwright.StatePolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings of plugins.
 *
 * @param engine name of the Wasm engine, such as graalwasm or endive; "best" picks the fastest one
 *     available
 * @param preset the limits of all plugins: "defaults" for trusted plugins, "strict" for untrusted
 *     ones
 * @param plugins the plugins, by the name of their bean
 */
@ConfigurationProperties("plugwright")
public record PlugwrightProperties(
    @DefaultValue("best") String engine,
    @DefaultValue("defaults") Preset preset,
    @DefaultValue Map<String, Plugin> plugins) {

  /** A set of limits. */
  public enum Preset {
    /** {@link PluginLimits#defaults()}. */
    DEFAULTS,
    /** {@link PluginLimits#strict()}. */
    STRICT;

    PluginLimits limits() {
      return this == STRICT ? PluginLimits.strict() : PluginLimits.defaults();
    }
  }

  /**
   * A plugin.
   *
   * @param location where the .wasm file is: "file:plugins/text_tools.wasm" or
   *     "classpath:plugins/text_tools.wasm"
   * @param contract the interface annotated {@code @WasmPlugin}, which is the type of the bean
   * @param sha256 the SHA-256 that the file must have, as 64 hexadecimal digits
   * @param hosts interfaces annotated {@code @HostFunctions}; the bean of each type serves the
   *     plugin's calls
   * @param watch how often to look whether the file has changed, to swap the plugin; at least 1 ms;
   *     never by default
   * @param limits limits of this plugin
   * @param pool the instances of this plugin
   */
  public record Plugin(
      String location,
      Class<?> contract,
      @Nullable String sha256,
      @DefaultValue List<Class<?>> hosts,
      @Nullable Duration watch,
      @DefaultValue Limits limits,
      @DefaultValue Pool pool) {
    private static final Duration SHORTEST_WATCH = Duration.ofMillis(1);

    /**
     * Checks that what every plugin needs is there, and that the values are within their ranges.
     */
    public Plugin {
      Objects.requireNonNull(location, "the property location is missing");
      Objects.requireNonNull(contract, "the property contract is missing");
      if (watch != null && watch.compareTo(SHORTEST_WATCH) < 0) {
        throw new IllegalArgumentException(
            "watch is %s; it must be at least %s".formatted(watch, SHORTEST_WATCH));
      }
      // Values that are out of range are then faults of properties, and named like them.
      limits.applyTo(PluginLimits.defaults().toBuilder()).build();
      pool.options();
    }
  }

  /**
   * Limits of a plugin; unset values are those of the preset.
   *
   * @param deadline how long a call may take
   * @param startUp how long the start of an instance may take
   * @param fuel how many units of work a call may do
   * @param memory the maximum memory of an instance
   * @param argument the maximum bytes of an argument
   * @param result the maximum bytes of a result
   * @param tableEntries the maximum number of entries of the tables of an instance
   * @param callDepth how deeply calls within calls may be nested
   * @param logLine the bytes after which a line of the plugin's log is cut
   * @param log the bytes after which further lines of a call are dropped
   */
  public record Limits(
      @Nullable Duration deadline,
      @Nullable Duration startUp,
      @Nullable Long fuel,
      @Nullable DataSize memory,
      @Nullable DataSize argument,
      @Nullable DataSize result,
      @Nullable Integer tableEntries,
      @Nullable Integer callDepth,
      @Nullable DataSize logLine,
      @Nullable DataSize log) {

    PluginLimits.Builder applyTo(PluginLimits.Builder builder) {
      Optional.ofNullable(deadline).ifPresent(builder::deadline);
      Optional.ofNullable(startUp).ifPresent(builder::startUp);
      Optional.ofNullable(fuel).ifPresent(builder::fuel);
      Optional.ofNullable(memory).map(DataSize::toBytes).ifPresent(builder::memoryBytes);
      bytes("limits.argument", argument, builder::argumentBytes);
      bytes("limits.result", result, builder::resultBytes);
      Optional.ofNullable(tableEntries).ifPresent(builder::tableEntries);
      Optional.ofNullable(callDepth).ifPresent(builder::callDepth);
      bytes("limits.log-line", logLine, builder::logLineBytes);
      bytes("limits.log", log, builder::logBytes);
      return builder;
    }

    private static void bytes(String name, @Nullable DataSize size, Consumer<Integer> setter) {
      if (size != null && size.toBytes() > Integer.MAX_VALUE) {
        throw new IllegalArgumentException("%s is %s; it must be below 2GB".formatted(name, size));
      }
      Optional.ofNullable(size).map(it -> (int) it.toBytes()).ifPresent(setter);
    }
  }

  /**
   * The instances of a plugin; unset values are the defaults of {@link PoolOptions}.
   *
   * @param maxSize the maximum number of instances
   * @param minIdle how many idle instances are kept ready
   * @param borrowTimeout how long a call waits for an instance
   * @param idleTimeout after how long an idle instance is closed
   * @param maxCallsPerInstance after how many calls an instance is replaced
   * @param recycleAboveMemory above how much memory an instance is replaced
   * @param state what happens to the state that calls leave in an instance
   * @param fair whether waiting threads get instances in the order in which they came
   * @param closeTimeout how long running calls may take when the application ends
   */
  public record Pool(
      @Nullable Integer maxSize,
      @Nullable Integer minIdle,
      @Nullable Duration borrowTimeout,
      @Nullable Duration idleTimeout,
      @Nullable Long maxCallsPerInstance,
      @Nullable DataSize recycleAboveMemory,
      @Nullable StatePolicy state,
      @Nullable Boolean fair,
      @DefaultValue("5s") Duration closeTimeout) {

    PoolOptions options() {
      PoolOptions.Builder builder = PoolOptions.builder();
      Optional.ofNullable(maxSize).ifPresent(builder::maxSize);
      Optional.ofNullable(minIdle).ifPresent(builder::minIdle);
      Optional.ofNullable(borrowTimeout).ifPresent(builder::borrowTimeout);
      Optional.ofNullable(idleTimeout).ifPresent(builder::idleTimeout);
      Optional.ofNullable(maxCallsPerInstance).ifPresent(builder::maxCallsPerInstance);
      Optional.ofNullable(recycleAboveMemory)
          .map(DataSize::toBytes)
          .ifPresent(builder::recycleAboveMemoryBytes);
      Optional.ofNullable(state).ifPresent(builder::state);
      Optional.ofNullable(fair).ifPresent(builder::fair);
      return builder.build();
    }
  }
}
