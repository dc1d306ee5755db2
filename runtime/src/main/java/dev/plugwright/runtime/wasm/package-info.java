/**
 * Reads what a Wasm binary says of itself, before any engine sees it. Knows no engine and no
 * contract.
 */
package dev.plugwright.runtime.wasm;
