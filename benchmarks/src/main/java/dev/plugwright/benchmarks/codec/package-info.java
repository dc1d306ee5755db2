/** The codec alone: values to bytes and back, next to other serializers. */
package dev.plugwright.benchmarks.codec;
