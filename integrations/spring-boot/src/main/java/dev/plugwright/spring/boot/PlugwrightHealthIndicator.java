package dev.plugwright.spring.boot;

import dev.plugwright.PluginException;
import dev.plugwright.PluginLoadException;
import dev.plugwright.PluginModule;
import dev.plugwright.PoolStatistics;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Reports the plugins: down if a plugin has no instance and the last start failed. A refused new
 * version is reported, but is not down: the old version serves.
 */
final class PlugwrightHealthIndicator extends AbstractHealthIndicator {
  private final ConfiguredPlugins plugins;

  PlugwrightHealthIndicator(ConfiguredPlugins plugins) {
    super("health check of the plugins failed");
    this.plugins = plugins;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    builder.up();
    for (ConfiguredPlugin<?> plugin : plugins.all()) {
      PoolStatistics pool = plugin.pool().statistics();
      if (pool.size() == 0 && pool.lastStartFailed()) {
        builder.down();
      }
      builder.withDetail(plugin.name(), details(plugin, pool));
    }
  }

  private static Map<String, Object> details(ConfiguredPlugin<?> plugin, PoolStatistics pool) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("module", plugin.pool().module().name());
    details.put("stated", stated(plugin.pool().module()));
    details.put("sha256", plugin.pool().module().sha256());
    details.put("instances", pool.size());
    details.put("idle", pool.idle());
    details.put("waiting", pool.waiting());
    details.put("calls", pool.calls());
    details.put("failures", pool.failures());
    details.put("poisoned", pool.poisoned());
    details.put("startFailures", pool.startFailures());
    details.put("swaps", pool.swaps());
    plugin.refused().ifPresent(e -> details.put("refused", text(e)));
    return details;
  }

  private static String text(Throwable reason) {
    return String.valueOf(
        reason instanceof PluginException ? reason.getMessage() : reason.toString());
  }

  private static String stated(PluginModule module) {
    try {
      return module.metadata().map(Object::toString).orElse("");
    } catch (PluginLoadException unreadable) {
      return "";
    }
  }
}
