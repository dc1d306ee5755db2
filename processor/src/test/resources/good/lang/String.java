package lang;

public record String(int code) {}
