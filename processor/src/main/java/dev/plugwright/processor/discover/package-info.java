/** Reads contracts from the compiler's elements; what comes out is valid. */
package dev.plugwright.processor.discover;
