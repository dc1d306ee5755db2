package dev.plugwright.junit;

/**
 * How crates are built.
 *
 * @param program cargo, or what stands for it
 * @param target the target folder; empty for cargo's
 */
record CargoSettings(String program, String target) {}
