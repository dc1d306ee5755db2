/**
 * The codec: bincode 1 (little-endian, fixed-width integers, 64-bit lengths) on Kryo's buffers,
 * strict on both sides.
 *
 * <p>Generated codecs call {@link dev.plugwright.spi.codec.BincodeOutput} and {@link
 * dev.plugwright.spi.codec.BincodeInput}; applications rarely need them.
 */
@NullMarked
package dev.plugwright.spi.codec;

import org.jspecify.annotations.NullMarked;
