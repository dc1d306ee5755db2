package lang;

final class IllegalStateException {
  private IllegalStateException() {}
}
