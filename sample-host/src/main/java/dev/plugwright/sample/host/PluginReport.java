package dev.plugwright.sample.host;

import dev.plugwright.sample.PluginInfo;
import java.util.List;
import java.util.Optional;

/**
 * What one plugin did.
 *
 * @param file the name of the plugin's file
 * @param info the plugin's description of itself; empty if it could not be loaded
 * @param chapters the number of chapters that it processed
 * @param millis the time that it took for all chapters, in milliseconds
 * @param result the outcome in a few words
 * @param failures the messages of its failures, such as panics; empty if it stayed healthy
 */
record PluginReport(
    String file,
    Optional<PluginInfo> info,
    int chapters,
    long millis,
    String result,
    List<String> failures) {}
