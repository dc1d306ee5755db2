/** The canonical text of a contract, which host and guest compare. */
package dev.plugwright.processor.contract;
