/**
 * What a plugin's binary says of its contracts and needs, and whether a host has that; without
 * engine and instance.
 */
@NullMarked
package dev.plugwright.internal.fit;

import org.jspecify.annotations.NullMarked;
