/** Generates C. */
package dev.plugwright.bindgen.c;
