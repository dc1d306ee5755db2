/** Random bytes at every place where the host reads what a plugin wrote. */
package dev.plugwright.it.fuzz;
