package lang;

final class Deprecated {
  private Deprecated() {}
}
