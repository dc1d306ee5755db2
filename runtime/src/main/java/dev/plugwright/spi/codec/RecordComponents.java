package dev.plugwright.spi.codec;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The components of a record as it was when the contract was compiled: the class that is loaded may
 * have others, if it comes from a library.
 */
public final class RecordComponents {
  private final Class<?> type;
  private final @Nullable String difference;

  private RecordComponents(Class<?> type, @Nullable String difference) {
    this.type = type;
    this.difference = difference;
  }

  /**
   * Compares the loaded class with the components of the contract.
   *
   * @param type the record
   * @param names the names of its components in Java, in order
   */
  public static RecordComponents of(Class<?> type, String... names) {
    RecordComponent[] loaded = type.getRecordComponents();
    if (loaded == null) {
      return new RecordComponents(type, type.getName() + " is no longer a record");
    }
    List<String> wanted = List.of(names);
    List<String> actual = Stream.of(loaded).map(RecordComponent::getName).toList();
    return new RecordComponents(
        type,
        actual.equals(wanted)
            ? null
            : "%s has the components %s instead of %s".formatted(type.getName(), actual, wanted));
  }

  /**
   * Checks that the loaded class is the one that the contract was compiled with.
   *
   * @param offset where the value starts
   * @throws CodecException if its components are others
   */
  public void check(int offset) {
    if (difference != null) {
      throw CodecException.outdated(
          type.getSimpleName(), offset, new IncompatibleClassChangeError(difference));
    }
  }
}
