package inherited;

public interface Named {
  String name();

  default int priority() {
    return 0;
  }
}
