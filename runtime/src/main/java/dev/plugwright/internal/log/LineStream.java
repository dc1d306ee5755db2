package dev.plugwright.internal.log;

import java.io.OutputStream;
import java.util.Arrays;

/** A stream that passes on whole lines, each cut to a limit. */
final class LineStream extends OutputStream {
  /** Takes lines. */
  @FunctionalInterface
  interface Lines {
    /**
     * Takes a line.
     *
     * @param text its first bytes, without the line break
     * @param all how many bytes it has
     */
    void line(byte[] text, long all);
  }

  private final Lines lines;
  private final int most;
  private byte[] line = {};

  /** How many bytes the current line has; the array has only the first of them. */
  private long length;

  LineStream(int most, Lines lines) {
    this.most = most;
    this.lines = lines;
  }

  @Override
  public synchronized void write(int value) {
    if (value == '\n') {
      passOn();
      return;
    }
    if (length < most) {
      if (length == line.length) {
        line = Arrays.copyOf(line, Math.min(most, Math.max(128, 2 * line.length)));
      }
      line[(int) length] = (byte) value;
    }
    length++;
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int count) {
    for (int i = offset; i < offset + count; i++) {
      write(bytes[i]);
    }
  }

  /** Passes on what has been written since the last line break, if anything. */
  synchronized void endLine() {
    if (length > 0) {
      passOn();
    }
  }

  private void passOn() {
    int kept = (int) Math.min(length, most);
    if (kept == length && kept > 0 && line[kept - 1] == '\r') {
      kept--;
      length--;
    }
    byte[] text = kept < length ? Utf8Cut.whole(line, kept) : Arrays.copyOf(line, kept);
    long all = length;
    length = 0;
    lines.line(text, all);
  }
}
