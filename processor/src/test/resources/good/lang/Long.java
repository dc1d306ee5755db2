package lang;

final class Long {
  private Long() {}
}
