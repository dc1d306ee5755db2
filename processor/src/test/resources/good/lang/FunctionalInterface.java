package lang;

final class FunctionalInterface {
  private FunctionalInterface() {}
}
