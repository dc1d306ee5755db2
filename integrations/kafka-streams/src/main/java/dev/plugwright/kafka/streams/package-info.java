/** Plugins in topologies of Kafka Streams. */
@NullMarked
package dev.plugwright.kafka.streams;

import org.jspecify.annotations.NullMarked;
