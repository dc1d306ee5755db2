/** The operations on plugins and contracts, each with its result as text and as JSON. */
@NullMarked
package dev.plugwright.commands;

import org.jspecify.annotations.NullMarked;
