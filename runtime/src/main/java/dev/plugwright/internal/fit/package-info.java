/**
 * The contracts and requirements of a plugin's binary, checked against a host without engine and
 * instance.
 */
@NullMarked
package dev.plugwright.internal.fit;

import org.jspecify.annotations.NullMarked;
