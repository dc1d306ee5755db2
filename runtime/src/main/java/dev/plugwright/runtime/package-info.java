/** Loads plugins and calls them: engine, modules, instances and every exception they throw. */
package dev.plugwright.runtime;
