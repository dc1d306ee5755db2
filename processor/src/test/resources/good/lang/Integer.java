package lang;

public record Integer(int code) {}
