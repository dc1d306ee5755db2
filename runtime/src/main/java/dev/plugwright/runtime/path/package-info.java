/** Finds the path of a faulty value in its encoding. */
package dev.plugwright.runtime.path;
