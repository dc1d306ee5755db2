package dev.plugwright.spi.codec;

import java.util.Arrays;
import java.util.List;

/**
 * The constants of an enum in the order of the contract, which is that of the enum when the
 * contract was compiled: the class that is loaded may have others, if it comes from a library.
 *
 * @param <E> the enum
 */
public final class EnumConstants<E extends Enum<E>> {
  private static final int MISSING = -1;

  private final Class<E> type;
  private final List<String> names;
  private final E[] constants;
  private final int[] indexes;

  private EnumConstants(Class<E> type, List<String> names) {
    this.type = type;
    this.names = names;
    this.constants = Arrays.copyOf(type.getEnumConstants(), names.size());
    this.indexes = new int[type.getEnumConstants().length];
    Arrays.fill(constants, null);
    for (E constant : type.getEnumConstants()) {
      int index = names.indexOf(constant.name());
      indexes[constant.ordinal()] = index;
      if (index != MISSING) {
        constants[index] = constant;
      }
    }
  }

  /**
   * Returns the constants with these names; one that the enum lacks is an error when it is read.
   *
   * @param type the enum
   * @param names the names in Java, in the order of the contract
   */
  public static <E extends Enum<E>> EnumConstants<E> of(Class<E> type, String... names) {
    return new EnumConstants<>(type, List.of(names));
  }

  /** Writes a constant; {@code null} and one that the contract lacks are errors. */
  public void write(BincodeOutput out, E value) {
    if (value == null) {
      throw CodecException.isNull(type.getSimpleName(), out.position());
    }
    int index = indexes[value.ordinal()];
    if (index == MISSING) {
      throw CodecException.unknown(type.getSimpleName(), out.position(), value.name());
    }
    out.writeVariant(index);
  }

  /** Reads a constant. */
  public E read(BincodeInput in) {
    int start = in.position();
    int index = in.readVariant(constants.length);
    E constant = constants[index];
    if (constant == null) {
      String problem = "%s has no constant %s".formatted(type.getName(), names.get(index));
      throw CodecException.outdated(
          type.getSimpleName(), start, new IncompatibleClassChangeError(problem));
    }
    return constant;
  }
}
