/** What a contract is, as plain data: no compiler types, no code generation types. */
package dev.plugwright.processor.model;
