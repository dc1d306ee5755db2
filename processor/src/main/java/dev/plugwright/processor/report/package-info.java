/** Everything the processor says to the user, collected first and printed once. */
package dev.plugwright.processor.report;
