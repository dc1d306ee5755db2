package console;

public interface Clock<T> {
  /** The present time. */
  T now();
}
