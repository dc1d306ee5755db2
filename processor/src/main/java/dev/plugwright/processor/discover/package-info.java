/** Reads contracts from the compiler's elements; the resulting contracts are valid. */
package dev.plugwright.processor.discover;
