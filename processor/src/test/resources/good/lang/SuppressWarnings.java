package lang;

final class SuppressWarnings {
  private SuppressWarnings() {}
}
