package dev.plugwright.engine.graalwasm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * A file that can be read and not changed; an attempt is an error for the guest.
 *
 * @param file the file, opened for reading
 */
record ReadOnlyChannel(SeekableByteChannel file) implements SeekableByteChannel {
  @Override
  public int read(ByteBuffer target) throws IOException {
    return file.read(target);
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    throw new IOException("the file is in a read-only directory");
  }

  @Override
  public long position() throws IOException {
    return file.position();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    file.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public SeekableByteChannel truncate(long size) throws IOException {
    throw new IOException("the file is in a read-only directory");
  }

  @Override
  public boolean isOpen() {
    return file.isOpen();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
