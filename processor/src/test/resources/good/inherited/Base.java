package inherited;

import java.util.List;

public interface Base<K, V, X extends Exception> extends Named {
  V find(K key) throws X;

  List<V> all(List<? extends K> keys);

  default void close() {}

  @Override
  String toString();
}
