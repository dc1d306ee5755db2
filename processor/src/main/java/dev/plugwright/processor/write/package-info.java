/** Writes what was generated; the only place that touches the file system. */
package dev.plugwright.processor.write;
