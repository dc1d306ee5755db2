package dev.plugwright.flink;

/**
 * How a record is handled when the plugin fails.
 *
 * <p>A fault is a panic, a trap, an exceeded limit such as the deadline, an argument or a result
 * that cannot be converted, and a checked exception of the function, as those that the contract
 * declares. With each policy the instance is replaced if the fault has poisoned it. Other
 * exceptions fail the job: a plugin that does not start, a host function that throws, a mistake in
 * the function.
 */
public enum FaultPolicy {
  /** The exception fails the job, which Flink restarts from the last checkpoint. */
  FAIL,
  /** The record is dropped and counted. */
  SKIP,
  /** The record goes to the stream of {@link DeadLetter}s and is counted. */
  DEAD_LETTER
}
