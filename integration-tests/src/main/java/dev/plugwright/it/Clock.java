package dev.plugwright.it;

import dev.plugwright.annotations.HostFunctions;
import java.time.Duration;
import java.time.Instant;

/** A second interface of host functions. */
@HostFunctions
public interface Clock {
  Instant now();

  boolean passed(Duration since);
}
