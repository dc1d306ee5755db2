/** Calls of plugins by name, with arguments and results as JSON. */
@NullMarked
package dev.plugwright.commands.call;

import org.jspecify.annotations.NullMarked;
