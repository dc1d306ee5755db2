package site;

/** Something to look at. */
public record Finding(Severity severity, Position at, String text) {}
