package dev.plugwright.it.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.HostFunctionException;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginException;
import dev.plugwright.PluginLease;
import dev.plugwright.PluginMemoryException;
import dev.plugwright.PluginPanicException;
import dev.plugwright.PluginPool;
import dev.plugwright.PluginSpec;
import dev.plugwright.PluginTimeoutException;
import dev.plugwright.PluginTrapException;
import dev.plugwright.it.Console;
import dev.plugwright.it.Guests;
import dev.plugwright.it.RefusedException;
import dev.plugwright.it.Workload;
import dev.plugwright.it.Workload.Order;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/** Random calls of a pool of {@link Workload}s, each of which has one right outcome. */
final class WorkloadCalls {
  private static final Duration SOON = Duration.ofMillis(5);
  private static final long MEMORY = 4 << 20;

  private final PluginPool<Workload> pool;
  private final SplittableRandom random;
  private long calls;
  private long failures;
  private long faults;

  WorkloadCalls(PluginPool<Workload> pool, SplittableRandom random) {
    this.pool = pool;
    this.random = random;
  }

  static PluginSpec<Workload> spec(PluginEngine engine) {
    return engine
        .load(Guests.file("workload"))
        .bind(Workload.class)
        .sharedHost(Console.class, host())
        .limits(limits -> limits.memoryBytes(MEMORY).deadline(Duration.ofMinutes(2)));
  }

  private static Console host() {
    return (Console)
        Proxy.newProxyInstance(
            Console.class.getClassLoader(),
            new Class<?>[] {Console.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("sum")) {
                return LongStream.of((long[]) arguments[0]).sum();
              }
              throw new IllegalStateException("host " + arguments[0]);
            });
  }

  /** Returns how many calls reached the plugin. */
  long calls() {
    return calls;
  }

  /** Returns how many of them failed by an exception that the contract does not declare. */
  long failures() {
    return failures;
  }

  /** Returns how many left an instance unusable. */
  long faults() {
    return faults;
  }

  /** Makes so many calls or a few more; one in a hundred fails. */
  void run(long number) {
    while (calls < number) {
      if (random.nextInt(100) == 0) {
        fault();
      } else {
        good();
      }
    }
  }

  private void good() {
    int kind = random.nextInt(100);
    calls++;
    if (kind < 30) {
      int a = random.nextInt();
      int b = random.nextInt();
      assertThat(pool.api().add(a, b)).isEqualTo(a + b);
    } else if (kind < 45) {
      String name = "ä".repeat(random.nextInt(40)) + random.nextInt();
      assertThat(pool.api().greet(name)).isEqualTo("hello " + name);
    } else if (kind < 60) {
      long[] numbers = numbers(random.nextInt(1 << random.nextInt(1, 11)));
      long[] reversed = pool.api().reverse(numbers);
      for (int i = 0; i < numbers.length; i++) {
        assertThat(reversed[i]).isEqualTo(numbers[numbers.length - 1 - i]);
      }
      assertThat(reversed).hasSize(numbers.length);
    } else if (kind < 75) {
      select();
    } else if (kind < 80) {
      int word = random.nextInt();
      assertThat(pool.api().words("a " + word + " a")).isEqualTo(Map.of("a", 2, "" + word, 1));
    } else if (kind < 85) {
      divide();
    } else if (kind < 95) {
      long[] numbers = numbers(random.nextInt(20));
      assertThat(pool.api().ask(numbers)).isEqualTo(LongStream.of(numbers).sum());
    } else {
      calls--;
      lease();
    }
  }

  private long[] numbers(int length) {
    return random.longs(length).toArray();
  }

  private void select() {
    List<Order> orders = new ArrayList<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      Optional<String> note =
          random.nextBoolean() ? Optional.of("note " + random.nextInt()) : Optional.empty();
      orders.add(new Order(random.nextLong(), random.nextDouble(), note));
    }
    double worth = random.nextDouble();
    assertThat(pool.api().select(orders, worth))
        .isEqualTo(orders.stream().filter(it -> it.worth() >= worth).toList());
  }

  private void divide() {
    int a = random.nextInt();
    int b = random.nextInt(-1, 2);
    if (b == 0) {
      assertThatThrownBy(() -> pool.api().divide(a, 0))
          .isInstanceOf(RefusedException.class)
          .hasMessage(a + " by 0");
    } else if (a != Integer.MIN_VALUE) {
      assertThat(pool.api().divide(a, b)).isEqualTo(a / b);
    } else {
      calls--;
    }
  }

  /** No other thread is in a leased instance: its counter counts these calls alone. */
  private void lease() {
    try (PluginLease<Workload> lease = pool.lease()) {
      int first = lease.api().count();
      assertThat(lease.api().count()).isEqualTo(first + 1);
      assertThat(lease.api().count()).isEqualTo(first + 2);
      calls += 3;
    }
  }

  private void fault() {
    int number = random.nextInt();
    switch (random.nextInt(5)) {
      case 0 ->
          failing(
              () -> pool.api().panic("no. " + number),
              PluginPanicException.class,
              ": no. " + number);
      case 1 -> failing(() -> pool.api().trap(), PluginTrapException.class, "Workload.trap");
      case 2 ->
          failing(
              () -> {
                try (PluginLease<Workload> lease = pool.lease()) {
                  lease.api(SOON).spin();
                }
              },
              PluginTimeoutException.class,
              "Workload.spin");
      case 3 ->
          failing(() -> pool.api().hoard(), PluginMemoryException.class, "out of memory (limit 4");
      default ->
          failing(() -> pool.api().provoke(number), IllegalStateException.class, "host " + number);
    }
    calls++;
    failures++;
    faults++;
  }

  private static void failing(Runnable call, Class<?> type, String message) {
    try {
      call.run();
    } catch (HostFunctionException e) {
      assertThat(e.getCause()).isInstanceOf(type).hasMessageContaining(message);
      return;
    } catch (PluginException | IllegalStateException e) {
      assertThat(e).isInstanceOf(type).hasMessageContaining(message);
      return;
    }
    throw new AssertionError("it has to fail: " + message);
  }
}
