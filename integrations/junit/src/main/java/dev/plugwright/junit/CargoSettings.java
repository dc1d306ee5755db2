package dev.plugwright.junit;

/**
 * How crates are built.
 *
 * @param program cargo, or its replacement
 * @param target the target folder; empty for cargo's
 */
record CargoSettings(String program, String target) {}
