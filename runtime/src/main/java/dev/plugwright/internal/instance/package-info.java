/**
 * The state of one running plugin: which thread is inside, its memory, its staging buffer, its
 * panic slot.
 */
@NullMarked
package dev.plugwright.internal.instance;

import org.jspecify.annotations.NullMarked;
