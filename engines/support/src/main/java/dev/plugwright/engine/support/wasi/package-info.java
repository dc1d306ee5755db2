/**
 * WASI preview 1 by Endive's functions, behind a file system that checks every access against a
 * grant.
 */
@NullMarked
package dev.plugwright.engine.support.wasi;

import org.jspecify.annotations.NullMarked;
