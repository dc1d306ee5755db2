/**
 * Turns encoded values of one version of a contract into those of another.
 *
 * <p>{@code StepCompiler} makes {@code Step}s of the conversions that a comparison of contracts
 * found, the usual ones of which run as {@code FastStep}s; a {@code Converter} is the step of one
 * parameter or result with the forms that both sides pass it in, and a {@code Transcoder} the
 * buffers that it runs on.
 */
@NullMarked
package dev.plugwright.internal.transcode;

import org.jspecify.annotations.NullMarked;
