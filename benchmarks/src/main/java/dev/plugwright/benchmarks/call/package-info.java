/** Whole calls of a plugin, next to other ways to make them. */
package dev.plugwright.benchmarks.call;
