/** Measurements that are not the time of one call: start, threads, memory, size, compile time. */
package dev.plugwright.benchmarks.measure;
