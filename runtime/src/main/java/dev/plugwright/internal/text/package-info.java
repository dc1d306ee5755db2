/** Strict UTF-8. */
@NullMarked
package dev.plugwright.internal.text;

import org.jspecify.annotations.NullMarked;
