package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plugwright.PluginEngine;
import dev.plugwright.PluginInstance;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The names in a thread dump. */
class ThreadNamesTest {
  /** The names that the JDK gives to threads that were given none. */
  private static final String NAMELESS = "Thread-\\d+|pool-\\d+-thread-\\d+|\\s*";

  @Test
  void everyThreadHasAName() throws InterruptedException {
    Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
    Set<String> added = new HashSet<>();
    try (PluginEngine engine = Engines.create();
        PluginInstance<Trouble> plugin =
            engine
                .load(Guests.file("trouble"))
                .bind(Trouble.class)
                .limits(limits -> limits.deadline(Duration.ofSeconds(20)))
                .instantiate()) {
      plugin.api().fine(1);
      Thread.getAllStackTraces().keySet().stream()
          .filter(thread -> !before.contains(thread))
          .forEach(thread -> added.add(thread.getName()));
    }
    assertThat(added).noneMatch(name -> name.matches(NAMELESS));
    // It gets its name after a garbage collection.
    long start = System.nanoTime();
    while (!exists("plugwright-reclaimer")) {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
      System.gc();
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  private static boolean exists(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals(name));
  }
}
