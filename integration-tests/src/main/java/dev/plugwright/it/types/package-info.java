/** A contract with every type in every place. */
package dev.plugwright.it.types;
