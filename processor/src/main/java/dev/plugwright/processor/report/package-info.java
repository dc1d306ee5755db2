/** The errors that the processor reports: collected first, each printed once. */
package dev.plugwright.processor.report;
