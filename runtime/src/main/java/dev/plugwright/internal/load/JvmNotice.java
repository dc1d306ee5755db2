package dev.plugwright.internal.load;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Logs once that this JVM is known to corrupt data, whatever the engine. */
final class JvmNotice {
  private static final AtomicBoolean LOGGED = new AtomicBoolean();
  private static final int FAULTY_FEATURE = 25;
  private static final int FIRST_GOOD_UPDATE = 3;

  private JvmNotice() {}

  static void once() {
    if (LOGGED.compareAndSet(false, true) && isFaulty(Runtime.version())) {
      of(Runtime.version(), JvmNotice::collectors)
          .ifPresent(
              notice ->
                  System.getLogger("dev.plugwright").log(System.Logger.Level.WARNING, notice));
    }
  }

  private static boolean isFaulty(Runtime.Version version) {
    return version.feature() == FAULTY_FEATURE
        && version.interim() == 0
        && version.update() < FIRST_GOOD_UPDATE;
  }

  private static List<String> collectors() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .map(GarbageCollectorMXBean::getName)
        .toList();
  }

  /**
   * Returns the notice, if there is one.
   *
   * @param version of the JVM
   * @param collectors returns the names of its garbage collectors, {@code "G1 Young Generation"};
   *     asked only if the version is faulty, because loading the beans takes 10 ms
   */
  static Optional<String> of(Runtime.Version version, Supplier<List<String>> collectors) {
    if (!isFaulty(version) || collectors.get().stream().noneMatch(name -> name.startsWith("G1"))) {
      return Optional.empty();
    }
    return Optional.of(
        "JDK %d.%d.%d can corrupt data under the G1 collector (JDK-8377811). Update to JDK 25.0.3,"
                .formatted(version.feature(), version.interim(), version.update())
            + " or start Java with -XX:+UseParallelGC");
  }
}
