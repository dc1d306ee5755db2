package dev.plugwright.micrometer;

import dev.plugwright.CallOutcome;
import dev.plugwright.PluginListener.CallEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The metrics of one method of one plugin. */
final class MethodMeters {
  private final MeterRegistry registry;
  private final Tags tags;
  private final Timer encode;
  private final Timer guest;
  private final Timer decode;
  private final Counter bytesIn;
  private final Counter bytesOut;

  /** Registered with the first call that ends so: most never do. */
  private final AtomicReferenceArray<Timer> calls =
      new AtomicReferenceArray<>(CallOutcome.values().length);

  MethodMeters(MeterRegistry registry, Tags tags) {
    this.registry = registry;
    this.tags = tags;
    this.encode = timer("encode", "Encoding of the arguments of plugin calls");
    this.guest = timer("guest", "Time that plugin calls spent in the plugin");
    this.decode = timer("decode", "Decoding of the results of plugin calls");
    this.bytesIn = bytes("in", "Bytes that were copied to plugins");
    this.bytesOut = bytes("out", "Bytes that were copied from plugins");
  }

  private Timer timer(String part, String description) {
    return Timer.builder("plugwright.calls." + part)
        .description(description)
        .tags(tags)
        .register(registry);
  }

  private Counter bytes(String direction, String description) {
    return Counter.builder("plugwright.calls.bytes")
        .description(description)
        .baseUnit("bytes")
        .tags(tags.and("direction", direction))
        .register(registry);
  }

  void record(CallEvent event) {
    of(event.outcome()).record(event.duration());
    encode.record(event.encodeTime());
    guest.record(event.guestTime());
    decode.record(event.decodeTime());
    bytesIn.increment((double) event.bytesIn());
    bytesOut.increment((double) event.bytesOut());
  }

  private Timer of(CallOutcome outcome) {
    Timer known = calls.get(outcome.ordinal());
    if (known == null) {
      // The registry returns the same timer to a second thread.
      known =
          Timer.builder("plugwright.calls")
              .description("Calls of plugins")
              .tags(tags.and("outcome", outcome.name().toLowerCase(Locale.ROOT)))
              .register(registry);
      calls.set(outcome.ordinal(), known);
    }
    return known;
  }
}
