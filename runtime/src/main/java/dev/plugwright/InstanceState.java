package dev.plugwright;

/** The state of an instance. */
public enum InstanceState {
  /** It can be called. */
  READY,
  /** It is in a call. */
  BUSY,
  /** A call failed in a way that leaves its memory undefined; it refuses calls. */
  POISONED,
  /** It was closed; it refuses calls. */
  CLOSED
}
