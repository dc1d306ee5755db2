/** Generates AssemblyScript. */
package dev.plugwright.bindgen.assemblyscript;
