/** Generates Go. */
package dev.plugwright.bindgen.go;
