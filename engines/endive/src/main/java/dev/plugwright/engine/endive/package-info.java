/** The adapter of Endive; {@link dev.plugwright.engine.endive.Endive} opens it. */
@NullMarked
package dev.plugwright.engine.endive;

import org.jspecify.annotations.NullMarked;
