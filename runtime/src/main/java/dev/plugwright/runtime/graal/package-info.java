/** The engine seam on GraalWasm; the only package that knows {@code org.graalvm.polyglot}. */
package dev.plugwright.runtime.graal;
