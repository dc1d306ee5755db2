package lang;

final class Object {
  private Object() {}
}
