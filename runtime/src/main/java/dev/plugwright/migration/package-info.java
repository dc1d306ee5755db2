/** Stored values of earlier versions of a contract. */
@NullMarked
package dev.plugwright.migration;

import org.jspecify.annotations.NullMarked;
