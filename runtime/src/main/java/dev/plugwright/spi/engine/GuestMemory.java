package dev.plugwright.spi.engine;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The linear memory of a guest.
 *
 * <p>Addresses and lengths are numbers of bytes, which the caller has checked against {@link
 * #size}.
 */
public interface GuestMemory {
  /** Bytes of one Wasm page. */
  int PAGE = 65_536;

  /** Returns the current number of bytes. */
  long size();

  /**
   * Returns the number of bytes as it was last known. May be called by any thread, also while the
   * guest runs, while another thread closes the instance, and afterwards; must not touch what only
   * one thread at a time may touch, or what closing frees.
   */
  long lastKnownSize();

  /**
   * Adds pages.
   *
   * @return address of the first new byte, or -1 if the memory cannot grow so far
   */
  long grow(int pages);

  /** Copies bytes out of the guest. */
  void read(long address, byte[] target, int offset, int length);

  /** Copies bytes into the guest. */
  void write(long address, byte[] source, int offset, int length);

  /**
   * Returns a little-endian view of the memory itself.
   *
   * @return a buffer from position 0 to {@code length}, valid until the guest runs again; {@code
   *     null} if the engine has none for this range, and {@link #read} and {@link #write} must do
   */
  @Nullable ByteBuffer slice(long address, int length);
}
