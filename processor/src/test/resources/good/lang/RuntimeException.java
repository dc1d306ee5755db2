package lang;

final class RuntimeException {
  private RuntimeException() {}
}
