/** Guests in languages other than Rust, from sources that bindgen generates. */
package dev.plugwright.it.languages;
