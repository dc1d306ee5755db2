package dev.plugwright.sample;

/**
 * What a plugin says about itself.
 *
 * @param name a short name for people, such as {@code Reading statistics}
 * @param version the plugin's version
 * @param summary one sentence on what the plugin does
 */
public record PluginInfo(String name, String version, String summary) {}
