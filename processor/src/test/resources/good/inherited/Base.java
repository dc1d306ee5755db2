package inherited;

import java.util.List;

public interface Base<K, V> extends Named {
  V find(K key) throws NotFoundException;

  List<V> all(List<? extends K> keys);

  default void close() {}

  @Override
  String toString();
}
