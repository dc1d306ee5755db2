/**
 * The contract as both sides write it down: its text, its model, the Wasm signatures that follow
 * from it and the differences between two of them. Knows no engine.
 */
package dev.plugwright.contract;
