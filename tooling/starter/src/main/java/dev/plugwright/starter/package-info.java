/** Writes new projects: a contract, a plugin, an application and tests. */
package dev.plugwright.starter;
