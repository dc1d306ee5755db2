/** The command line. */
package dev.plugwright.cli;
