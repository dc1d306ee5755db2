/** Writes new projects: a contract, a Rust plugin, an application and tests. */
package dev.plugwright.starter;
