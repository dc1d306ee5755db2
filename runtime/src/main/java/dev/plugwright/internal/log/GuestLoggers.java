package dev.plugwright.internal.log;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The loggers of one plugin: {@code dev.plugwright.plugin.NAME} and one below it for each target.
 *
 * <p>A plugin chooses its targets while it runs, and logging systems keep loggers for ever.
 * Therefore only a limited number of targets have one, and only targets that look like the path of
 * a module.
 */
public final class GuestLoggers {
  private static final int MOST = 64;

  /** Loaded with the first target. */
  private static final class Target {
    static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-]+((::|\\.)[A-Za-z0-9_-]+)*");
  }

  private final String plugin;
  private final Map<String, System.Logger> targets = new ConcurrentHashMap<>();

  /**
   * Starts without targets.
   *
   * @param plugin name of the plugin, usually its file name
   */
  public GuestLoggers(String plugin) {
    this.plugin = plugin;
  }

  /** Most plugins never log, so the name is not prepared. */
  private String name() {
    String stem = plugin.endsWith(".wasm") ? plugin.substring(0, plugin.length() - 5) : plugin;
    return "dev.plugwright.plugin." + stem.replaceAll("[^A-Za-z0-9_-]", "_");
  }

  /** Returns the logger of the plugin. */
  System.Logger own() {
    return System.getLogger(name());
  }

  /** Returns whether a target has its own logger or may be given one. */
  boolean has(String target) {
    return targets.containsKey(target)
        || targets.size() < MOST && Target.PATH.matcher(target).matches();
  }

  /** Returns the logger of a target that {@linkplain #has has one}. */
  System.Logger of(String target) {
    return targets.computeIfAbsent(
        target, it -> System.getLogger(name() + "." + it.replace("::", ".")));
  }
}
