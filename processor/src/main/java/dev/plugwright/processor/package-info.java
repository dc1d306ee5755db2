/** Turns a contract interface into its proxy, codecs, contract text and Rust bindings. */
package dev.plugwright.processor;
