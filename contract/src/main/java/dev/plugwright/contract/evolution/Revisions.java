package dev.plugwright.contract.evolution;

import dev.plugwright.contract.Contract;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The revisions of the contracts of a host and a plugin, which tell the older one.
 *
 * @param host the host's revision, if its contract has one
 * @param plugin the plugin's revision, if its contract has one
 */
public record Revisions(OptionalInt host, OptionalInt plugin) {
  /** One of the two sides. */
  public enum Side {
    /** The host. */
    HOST,
    /** The plugin. */
    PLUGIN
  }

  /** Returns the revisions of two contracts. */
  public static Revisions of(Contract host, Contract plugin) {
    return new Revisions(host.revision(), plugin.revision());
  }

  /** Returns the side with the older contract; empty if a revision is missing or both are equal. */
  public Optional<Side> older() {
    if (host.isEmpty() || plugin.isEmpty() || host.getAsInt() == plugin.getAsInt()) {
      return Optional.empty();
    }
    return Optional.of(plugin.getAsInt() < host.getAsInt() ? Side.PLUGIN : Side.HOST);
  }

  /** Returns what to do about a difference that is refused. */
  public String remedy() {
    return older().filter(Side.HOST::equals).isPresent()
        ? "use a host of revision %d or later, or build the plugin against revision %d"
            .formatted(plugin.getAsInt(), host.getAsInt())
        : "rebuild the plugin against the host's contract";
  }

  /**
   * Returns which side is older, {@code the plugin is older: revision 3, host 5}; an empty text if
   * that is unknown.
   */
  @Override
  public String toString() {
    if (host.isEmpty() || plugin.isEmpty()) {
      return "";
    }
    int ours = host.getAsInt();
    int theirs = plugin.getAsInt();
    if (ours == theirs) {
      return "both have revision %d, and differ: one was changed without a new revision"
          .formatted(ours);
    }
    return theirs < ours
        ? "the plugin is older: revision %d, host %d".formatted(theirs, ours)
        : "the host is older: revision %d, plugin %d".formatted(ours, theirs);
  }
}
