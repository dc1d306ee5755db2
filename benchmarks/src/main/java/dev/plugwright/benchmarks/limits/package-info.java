/** What limits and resets cost. */
package dev.plugwright.benchmarks.limits;
