/** What calls between different versions of a contract cost. */
package dev.plugwright.benchmarks.evolution;
