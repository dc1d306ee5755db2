/** Generates the Rust side of a contract. */
package dev.plugwright.bindgen.rust;
