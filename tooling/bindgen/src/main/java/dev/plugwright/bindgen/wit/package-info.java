/** Prints contracts in WIT, the interface language of the component model. */
package dev.plugwright.bindgen.wit;
