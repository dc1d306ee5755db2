/** Code shared by the backends; not exported. */
package dev.plugwright.bindgen.model;
