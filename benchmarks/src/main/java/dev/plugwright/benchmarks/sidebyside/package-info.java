/** The same task with Plugwright and without it, for {@code docs/side-by-side.md}. */
package dev.plugwright.benchmarks.sidebyside;
