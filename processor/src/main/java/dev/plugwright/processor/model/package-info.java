/** The model of a contract as plain data, without compiler or code generation types. */
package dev.plugwright.processor.model;
