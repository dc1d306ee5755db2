package dev.plugwright.internal.pool;

import dev.plugwright.spi.binding.BorrowedInstance;
import dev.plugwright.spi.binding.InstancePool;
import java.time.Duration;

/** Lends the instances of a pool to calls with a deadline of their own. */
record TimedPool<T>(Pool<T> pool, Duration deadline) implements InstancePool<T> {
  private record Timed<T>(Entry<T> entry, Duration deadline) implements BorrowedInstance<T> {
    @Override
    public T api() {
      return entry.api(deadline);
    }

    @Override
    public void release() {
      entry.release();
    }
  }

  @Override
  public BorrowedInstance<T> borrow(int method) {
    return new Timed<>(pool.borrow(method), deadline);
  }
}
