/** Types of a contract that lives in another package. */
package dev.plugwright.it.elsewhere;
