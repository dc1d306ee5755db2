package converters;

import dev.plugwright.annotations.Unsigned;
import dev.plugwright.annotations.WireConverter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;

/** Converters that are nested, and one that inherits what it is. */
final class Library {
  private Library() {}

  /**
   * What crosses for a BigDecimal.
   *
   * @param unscaled its digits
   * @param scale how many of them are decimals
   */
  record Money(long unscaled, @Unsigned int scale) {}

  static final class MoneyConverter implements WireConverter<BigDecimal, Money> {
    @Override
    public Money toWire(BigDecimal value) {
      return new Money(value.unscaledValue().longValueExact(), value.scale());
    }

    @Override
    public BigDecimal fromWire(Money wire) {
      return BigDecimal.valueOf(wire.unscaled(), wire.scale());
    }
  }

  abstract static class ByNumber<T> implements WireConverter<T, Long> {}

  static final class DateConverter extends ByNumber<LocalDate> {
    @Override
    public Long toWire(LocalDate value) {
      return value.toEpochDay();
    }

    @Override
    public LocalDate fromWire(Long wire) {
      return LocalDate.ofEpochDay(wire);
    }
  }

  static final class BigIntegerConverter extends ByNumber<BigInteger> {
    @Override
    public Long toWire(BigInteger value) {
      return value.longValueExact();
    }

    @Override
    public BigInteger fromWire(Long wire) {
      return BigInteger.valueOf(wire);
    }
  }

  static final class TextConverter implements WireConverter<StringBuilder, char[]> {
    @Override
    public char[] toWire(StringBuilder value) {
      return value.toString().toCharArray();
    }

    @Override
    public StringBuilder fromWire(char[] wire) {
      return new StringBuilder().append(wire);
    }
  }
}
