package console;

/** Something that happened. */
public record Event(Level level, String text, double weight) {}
