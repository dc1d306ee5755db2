/** Plugins in all languages, side by side. */
package dev.plugwright.benchmarks.languages;
