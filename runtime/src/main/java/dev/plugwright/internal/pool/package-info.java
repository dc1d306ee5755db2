/**
 * Pools of instances.
 *
 * <p>{@code Pool} lends and takes back. It keeps the instances in {@code Slots}, lets threads wait
 * in a {@code Line}, counts in a {@code Tally}, and leaves to its {@code Keeper} what no caller
 * should wait for. A {@code Version} starts the instances.
 */
@NullMarked
package dev.plugwright.internal.pool;

import org.jspecify.annotations.NullMarked;
