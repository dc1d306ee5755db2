/** What the backends of several languages share; not exported. */
package dev.plugwright.bindgen.model;
