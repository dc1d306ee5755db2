package dev.plugwright.flink;

/**
 * What became of a {@link PluginVersion} in a subtask; a Flink POJO type.
 *
 * @param plugin name of the plugin
 * @param sha256 SHA-256 of the version
 * @param subtask index of the subtask
 * @param outcome {@link Outcome}
 * @param problem why the version was refused; empty otherwise
 */
public record SwapReport(
    String plugin, String sha256, int subtask, Outcome outcome, String problem) {
  /** What became of a version. */
  public enum Outcome {
    /** It fits and has started; it takes over at the next checkpoint barrier. */
    ACCEPTED,
    /** Records from now on are processed by it. */
    ACTIVE,
    /** It does not fit or fails to start; the job keeps its version. */
    REFUSED
  }
}
