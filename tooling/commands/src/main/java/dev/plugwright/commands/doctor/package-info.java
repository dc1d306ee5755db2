/**
 * What keeps plugins from being built or from being fast on a machine. Depends on nothing but the
 * JDK.
 */
@NullMarked
package dev.plugwright.commands.doctor;

import org.jspecify.annotations.NullMarked;
