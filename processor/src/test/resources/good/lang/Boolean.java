package lang;

final class Boolean {
  private Boolean() {}
}
