package lang;

final class Override {
  private Override() {}
}
