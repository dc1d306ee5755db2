package dev.plugwright.sample.host;

import dev.plugwright.sample.PluginInfo;
import java.time.Duration;

/**
 * What one plugin is and what it has done.
 *
 * @param file the plugin's file name
 * @param info what the plugin says about itself
 * @param sha256 the digest of the file, in hexadecimal
 * @param size the size of the file in bytes
 * @param calls calls into the plugin
 * @param failures chapters that the plugin refused or broke on
 * @param time how long the calls took in all
 * @param median the time of the call in the middle when the chapters are ordered by time; unlike
 *     the mean it says little about the first calls, which wait for the plugin to warm up
 * @param bytesIn bytes handed to the plugin
 * @param bytesOut bytes that came back
 */
public record PluginReport(
    String file,
    PluginInfo info,
    String sha256,
    long size,
    long calls,
    long failures,
    Duration time,
    Duration median,
    long bytesIn,
    long bytesOut) {}
