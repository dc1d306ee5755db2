/** Control rows: what parts of a call cost by themselves, done in different ways. */
package dev.plugwright.benchmarks.control;
