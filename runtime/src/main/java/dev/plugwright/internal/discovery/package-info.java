/**
 * Discovery of plugins: in folders, whose pools follow the files, and on the class path.
 *
 * <p>{@code Selection} decides which plugins are accepted and what they are granted. {@code Folder}
 * polls for files, and {@code WatchedFile} opens, replaces and closes the pool of one. {@code
 * ClassPath} loads what {@code ClassPathIndex} lists.
 */
@NullMarked
package dev.plugwright.internal.discovery;

import org.jspecify.annotations.NullMarked;
