/** Finds the path of a faulty value, {@code chapter.headings[3].text}, from its encoding. */
@NullMarked
package dev.plugwright.internal.path;

import org.jspecify.annotations.NullMarked;
