/**
 * The codec: bincode 1 (little-endian, fixed-width integers, 64-bit lengths) on Kryo's buffers,
 * strict on both sides.
 *
 * <p>Generated codecs call {@link dev.plugwright.runtime.codec.BincodeOutput} and {@link
 * dev.plugwright.runtime.codec.BincodeInput}; user code rarely needs them.
 */
package dev.plugwright.runtime.codec;
