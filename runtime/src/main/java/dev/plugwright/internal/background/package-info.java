/** What the library's own threads have in common. */
@NullMarked
package dev.plugwright.internal.background;

import org.jspecify.annotations.NullMarked;
