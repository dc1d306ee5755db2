package dev.plugwright.internal.transform;

import org.jspecify.annotations.Nullable;

/**
 * What is changed in a module.
 *
 * @param memoryBytes the most bytes of all memories together
 * @param tableEntries the most entries of all tables together
 * @param fuel whether the module counts down {@link Transforms#FUEL} as it runs
 * @param resettable whether what a {@link ResetPlan} needs is exported
 */
public record TransformOptions(
    long memoryBytes, long tableEntries, boolean fuel, boolean resettable) {
  /** Options that change nothing. */
  public static final TransformOptions NONE =
      new TransformOptions(Long.MAX_VALUE, Long.MAX_VALUE, false, false);

  /** Checks the numbers. */
  public TransformOptions {
    if (memoryBytes < 0 || tableEntries < 0) {
      throw new IllegalArgumentException("negative limit");
    }
  }

  /** Returns these options with other limits of sizes. */
  public TransformOptions withSizes(long memory, long table) {
    return new TransformOptions(memory, table, fuel, resettable);
  }

  /** Returns these options with fuel. */
  public TransformOptions withFuel() {
    return new TransformOptions(memoryBytes, tableEntries, true, resettable);
  }

  /** Returns these options with what a reset needs. */
  public TransformOptions withReset() {
    return new TransformOptions(memoryBytes, tableEntries, fuel, true);
  }

  // What the compiler generates would take 5 ms in a new JVM.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TransformOptions o
        && memoryBytes == o.memoryBytes
        && tableEntries == o.tableEntries
        && fuel == o.fuel
        && resettable == o.resettable;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(memoryBytes)
        ^ Long.hashCode(tableEntries) * 31
        ^ (fuel ? 1 : 0)
        ^ (resettable ? 2 : 0);
  }
}
