package lang;

public record Error(int code) {}
