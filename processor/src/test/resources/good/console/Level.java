package console;

public enum Level {
  INFO,
  WARNING
}
