package console;

public record NotFound(String key, int tried) {}
