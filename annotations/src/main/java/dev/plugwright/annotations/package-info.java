/** The annotations that declare a plugin contract. */
package dev.plugwright.annotations;
