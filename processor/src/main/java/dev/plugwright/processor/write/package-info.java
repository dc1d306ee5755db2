/** Writes the generated files; the only package that accesses the file system. */
package dev.plugwright.processor.write;
