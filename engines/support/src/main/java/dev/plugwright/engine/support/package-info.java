/** What engines share: which thread is in an instance, and how a call is stopped. */
@NullMarked
package dev.plugwright.engine.support;

import org.jspecify.annotations.NullMarked;
