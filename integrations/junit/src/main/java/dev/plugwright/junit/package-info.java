/** Gives tests plugins, faults of plugins and fakes of plugins. */
@NullMarked
package dev.plugwright.junit;

import org.jspecify.annotations.NullMarked;
