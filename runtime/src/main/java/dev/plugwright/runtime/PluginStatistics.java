package dev.plugwright.runtime;

/**
 * What a plugin instance has done so far.
 *
 * @param calls calls that reached the plugin
 * @param bytesIn bytes written to its memory as arguments
 * @param bytesOut bytes read from its memory as results
 */
public record PluginStatistics(long calls, long bytesIn, long bytesOut) {}
