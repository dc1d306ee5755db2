package dev.plugwright.spi.binding;

import dev.plugwright.internal.instance.Instance;
import dev.plugwright.internal.instance.StagingBuffer;
import dev.plugwright.internal.observe.CallClock;
import dev.plugwright.internal.observe.Meter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts arguments into the staging buffer of an instance. */
final class StagedArguments extends ArgumentSink {
  private final @Nullable StagingBuffer staging;
  private final Meter meter;
  private final CallClock clock;

  StagedArguments(Instance instance, CallClock clock) {
    super(instance);
    this.clock = clock;
    this.staging = instance.staging();
    this.meter = instance.meter();
  }

  @Override
  int place(long length) {
    meter.bytesIn += length;
    return Objects.requireNonNull(staging, "the module exports no memory").place(length);
  }

  @Override
  void copied() {
    if (clock.isRunning()) {
      clock.encoded();
    }
  }
}
