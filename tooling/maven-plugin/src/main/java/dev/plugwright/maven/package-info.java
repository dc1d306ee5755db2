/** The goals of the Maven plugin. */
package dev.plugwright.maven;
