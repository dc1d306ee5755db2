/** A static-site generator whose whole work is done by WebAssembly plugins. */
package dev.plugwright.sample.host;
