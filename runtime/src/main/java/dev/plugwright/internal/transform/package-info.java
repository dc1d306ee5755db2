/**
 * Changes modules before an engine compiles them: limits, fuel, and access to globals for reset.
 */
@NullMarked
package dev.plugwright.internal.transform;

import org.jspecify.annotations.NullMarked;
