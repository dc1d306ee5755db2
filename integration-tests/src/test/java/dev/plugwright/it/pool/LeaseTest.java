package dev.plugwright.it.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plugwright.InstanceState;
import dev.plugwright.PluginLease;
import dev.plugwright.PluginPool;
import dev.plugwright.PluginPoolExhaustedException;
import dev.plugwright.PluginSpec;
import dev.plugwright.PluginStateException;
import dev.plugwright.PluginTimeoutException;
import dev.plugwright.it.Counter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leases of instances. */
class LeaseTest extends PoolTests {
  @Test
  void aLeaseKeepsItsInstance() {
    try (PluginPool<Counter> pool = pool(size(2))) {
      try (PluginLease<Counter> lease = pool.lease()) {
        assertThat(lease.state()).isEqualTo(InstanceState.READY);
        assertThat(lease.api().next()).isEqualTo(1);
        assertThat(pool.api().next()).as("another instance").isEqualTo(1);
        assertThat(lease.api().next()).isEqualTo(2);
        assertThat(pool.statistics().borrowed()).isEqualTo(1);
      }
      assertThat(pool.statistics().borrowed()).isZero();
      assertThat(pool.statistics().leases()).isEqualTo(1);
    }
  }

  @Test
  void aClosedLeaseIsOfNoUse() {
    try (PluginPool<Counter> pool = pool(size(1))) {
      PluginLease<Counter> lease = pool.lease();
      Counter api = lease.api();
      lease.close();
      lease.close();
      assertThat(lease.state()).isEqualTo(InstanceState.CLOSED);
      assertThatThrownBy(api::next)
          .isInstanceOf(PluginStateException.class)
          .hasMessage(
              "plugin counter.wasm, Counter.next: the instance was returned to its pool; take"
                  + " another lease");
    }
  }

  /** Some engines cannot look up the functions of an instance that was stopped or closed. */
  @Test
  void anEndedInstanceTakesNoDeadline() {
    PluginSpec<Counter> endless =
        Counters.spec(engine, 1, value -> {}).limits(limits -> limits.deadline(SHORT));
    try (PluginPool<Counter> pool = endless.pool(size(1).build())) {
      PluginLease<Counter> lease = pool.lease();
      assertThatThrownBy(lease.api()::spin).isInstanceOf(PluginTimeoutException.class);
      assertThatThrownBy(() -> lease.api(SHORT))
          .isInstanceOf(PluginStateException.class)
          .hasMessageStartingWith("plugin counter.wasm: the instance is poisoned");
      lease.close();
      assertThatThrownBy(() -> lease.api(SHORT))
          .isInstanceOf(PluginStateException.class)
          .hasMessage("plugin counter.wasm: the instance is closed; instantiate the module again");
    }
  }

  @Test
  void aLeaseBelongsToItsThread() throws Exception {
    try (PluginPool<Counter> pool = pool(size(1));
        PluginLease<Counter> lease = pool.lease()) {
      String owner = Thread.currentThread().getName();
      Throwable called = threads.submit(() -> catchThrowable(() -> lease.api().next())).get();
      assertThat(called)
          .isInstanceOf(PluginStateException.class)
          .hasMessage(
              "plugin counter.wasm, Counter.next: the instance is lent to thread '%s'; give each"
                      .formatted(owner)
                  + " thread its own instance");
      Throwable closed = threads.submit(() -> catchThrowable(lease::close)).get();
      assertThat(closed)
          .isInstanceOf(PluginStateException.class)
          .hasMessage(
              "plugin counter.wasm: the lease belongs to thread '%s'; close it there"
                  .formatted(owner));
      assertThat(lease.api().next()).isEqualTo(1);
    }
  }

  @Test
  void aLeaseIsNotClosedInACallOfItsOwn() {
    AtomicReference<PluginLease<Counter>> own = new AtomicReference<>();
    PluginSpec<Counter> closing = Counters.spec(engine, 1, value -> own.get().close());
    try (PluginPool<Counter> pool = closing.pool(size(1).build())) {
      try (PluginLease<Counter> lease = pool.lease()) {
        own.set(lease);
        assertThatThrownBy(() -> lease.api().hold())
            .isInstanceOf(PluginStateException.class)
            .hasMessageContaining("a call of the lease is running; close it when the call has");
        assertThat(lease.state()).isEqualTo(InstanceState.POISONED);
      }
      assertThat(pool.statistics().poisoned()).isEqualTo(1);
    }
  }

  @Test
  void aLeaseThatIsNotToWaitIsRefusedAtOnce() {
    try (PluginPool<Counter> pool = pool(size(1));
        PluginLease<Counter> lease = pool.lease(Duration.ZERO)) {
      assertThat(lease.api().version()).isEqualTo(1);
      assertThatThrownBy(() -> pool.lease(Duration.ZERO))
          .isInstanceOf(PluginPoolExhaustedException.class)
          .hasMessageStartingWith("plugin counter.wasm: no instance became free within 0 ms: ");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatAThreadHadWhenItEndedIsTakenBack(boolean virtual) throws Exception {
    try (PluginPool<Counter> pool = pool(size(1).idleTimeout(SHORT))) {
      Thread.Builder builder = virtual ? Thread.ofVirtual() : Thread.ofPlatform();
      builder.start(pool::lease).join();
      assertThat(pool.api().version()).isEqualTo(1);
      assertThat(pool.statistics().abandoned()).isEqualTo(1);
    }
  }
}
