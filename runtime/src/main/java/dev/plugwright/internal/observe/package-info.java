/** Tells listeners and the JDK Flight Recorder what happens to modules, instances and calls. */
@NullMarked
package dev.plugwright.internal.observe;

import org.jspecify.annotations.NullMarked;
