/** The annotations that declare the contracts between Java and its plugins. */
package dev.plugwright.annotations;
