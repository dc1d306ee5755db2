/** Runs the benchmarks and turns what they measured into tables and charts. */
package dev.plugwright.benchmarks.report;
