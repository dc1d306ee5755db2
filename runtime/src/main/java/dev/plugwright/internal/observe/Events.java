package dev.plugwright.internal.observe;

import dev.plugwright.CallOutcome;
import dev.plugwright.PluginListener;
import dev.plugwright.PluginMetadata;
import dev.plugwright.PluginStatistics;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What listeners are told. */
final class Events {
  private Events() {}

  record Module(
      String plugin,
      Optional<PluginMetadata> metadata,
      String sha256,
      int size,
      long nanos,
      long compileNanos)
      implements PluginListener.ModuleEvent {
    @Override
    public Duration duration() {
      return Duration.ofNanos(nanos);
    }

    @Override
    public boolean compiled() {
      return compileNanos >= 0;
    }

    @Override
    public Duration compileTime() {
      return Duration.ofNanos(Math.max(0, compileNanos));
    }
  }

  record Started(InstanceLog log, Duration duration) implements About, PluginListener.StartEvent {}

  record Poisoned(InstanceLog log, String reason) implements About, PluginListener.PoisonEvent {}

  record Closed(InstanceLog log) implements About {}

  /** What all events of an instance contain. */
  interface About extends PluginListener.InstanceEvent {
    InstanceLog log();

    @Override
    default String plugin() {
      return log().plugin();
    }

    @Override
    default long instance() {
      return log().number();
    }

    @Override
    default String contract() {
      return log().contract();
    }

    @Override
    default PluginStatistics statistics() {
      return log().meter().snapshot();
    }
  }

  record Called(
      InstanceLog log,
      String method,
      CallOutcome outcome,
      long encodeNanos,
      long guestNanos,
      long decodeNanos,
      long bytesIn,
      long bytesOut,
      @Nullable Throwable thrown)
      implements PluginListener.CallEvent {
    @Override
    public String plugin() {
      return log.plugin();
    }

    @Override
    public long instance() {
      return log.number();
    }

    @Override
    public Duration duration() {
      return Duration.ofNanos(encodeNanos + guestNanos + decodeNanos);
    }

    @Override
    public Duration encodeTime() {
      return Duration.ofNanos(encodeNanos);
    }

    @Override
    public Duration guestTime() {
      return Duration.ofNanos(guestNanos);
    }

    @Override
    public Duration decodeTime() {
      return Duration.ofNanos(decodeNanos);
    }

    @Override
    public Optional<Throwable> failure() {
      return Optional.ofNullable(thrown);
    }
  }
}
