/** The contract between the static-site generator and its chapter plugins. */
package dev.plugwright.sample;
