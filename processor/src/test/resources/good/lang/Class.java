package lang;

final class Class {
  private Class() {}
}
