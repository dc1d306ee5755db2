/** Contracts that only tests use. */
package dev.plugwright.it;
