/** Generates the Java side of a contract. */
package dev.plugwright.processor.codegen;
