/**
 * A program with plugins: {@link dev.plugwright.sample.host.PluginStep} loads and calls one of
 * them, {@link dev.plugwright.sample.host.SiteBuilder} all of a folder. The other classes know
 * nothing of WebAssembly: they read Markdown, write HTML and print the report.
 */
package dev.plugwright.sample.host;
