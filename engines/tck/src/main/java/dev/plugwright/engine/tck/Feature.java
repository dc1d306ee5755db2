package dev.plugwright.engine.tck;

/** An optional feature of an engine; each is a row of the table of engines in the documentation. */
public enum Feature {
  /** {@code GuestMemory.slice} returns a view. */
  MEMORY_VIEWS,
  /** Traps of all kinds carry the names of the guest's functions. */
  GUEST_STACKS,
  /** No {@link Thread#interrupt} by the engine outlives the call that it was meant for. */
  CLEAN_INTERRUPTS,
  /** {@code poll_oneoff} of WASI, with which guests sleep. */
  WASI_POLL,
  /** Guest names of granted directories may contain {@code ,} and {@code ::}. */
  ANY_GUEST_PATH,
  /** A memory may be of 4 GiB; its pages take memory of the machine when they are used. */
  HUGE_MEMORIES
}
