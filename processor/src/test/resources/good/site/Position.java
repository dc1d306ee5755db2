package site;

/** A place in a text; both numbers start at 0. */
public record Position(int line, int column, long offset, boolean exact) {}
