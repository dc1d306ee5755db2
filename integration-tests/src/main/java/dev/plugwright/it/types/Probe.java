package dev.plugwright.it.types;

/** What a test asks of every guest, so that it sees the bytes of a call. */
public interface Probe {
  /** The encoding of the argument of the call before this one; what it is depends on the guest. */
  byte[] lastArgument();

  /** What the next call answers, in a guest that can lie. */
  void replyWith(byte[] bytes);
}
