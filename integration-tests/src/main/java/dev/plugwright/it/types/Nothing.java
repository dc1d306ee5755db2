package dev.plugwright.it.types;

/** Takes no bytes. */
public record Nothing() {}
