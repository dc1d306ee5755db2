/**
 * Folders whose plugins follow the files.
 *
 * <p>{@code Folder} looks at the files, {@code WatchedFile} decides what becomes of one of them.
 */
@NullMarked
package dev.plugwright.internal.folder;

import org.jspecify.annotations.NullMarked;
