/** Engines compared with each other. */
package dev.plugwright.it.differential;
