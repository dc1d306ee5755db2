package dev.plugwright.spi.binding;

import dev.plugwright.internal.instance.GuestAllocator;
import dev.plugwright.internal.instance.Instance;
import dev.plugwright.internal.instance.StagingBuffer;
import dev.plugwright.spi.codec.CodecException;
import java.util.Objects;

/** Puts a reply into the guest's out buffer, or into memory that the guest owns from then on. */
final class HostReply extends ArgumentSink {
  private final Instance instance;
  private final int limit;
  private long out;
  private long capacity;

  HostReply(Instance instance) {
    super(instance);
    this.instance = instance;
    this.limit = instance.limits().argumentBytes();
  }

  ArgumentSink into(int address, int bytes) {
    out = Integer.toUnsignedLong(address);
    capacity = Integer.toUnsignedLong(bytes);
    start();
    return this;
  }

  @Override
  int place(long length) {
    instance.meter().bytesIn += length;
    if (length <= capacity) {
      requireInside(out, length);
      return (int) out;
    }
    if (length > limit) {
      throw new ResultSource.TooLarge(length, limit);
    }
    GuestAllocator allocator = Objects.requireNonNull(instance.allocator());
    int address = allocator.allocate((int) length);
    if (address == 0) {
      throw new StagingBuffer.StagingException(
          "takes %d bytes, but %s cannot provide %d bytes"
              .formatted(length, allocator.name(), length),
          StagingBuffer.Kind.NO_ROOM,
          length);
    }
    requireInside(Integer.toUnsignedLong(address), length);
    return address;
  }

  @Override
  void copied() {}

  private void requireInside(long address, long length) {
    if (address + length > memory().size()) {
      throw new CodecException(
          ("the plugin's allocator returned 0x%x for a reply of %d bytes, outside its memory"
                  + " of %d bytes")
              .formatted(address, length, memory().size()),
          0);
    }
  }
}
