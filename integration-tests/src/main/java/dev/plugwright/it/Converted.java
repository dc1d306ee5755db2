package dev.plugwright.it;

import dev.plugwright.annotations.Convert;
import dev.plugwright.annotations.FixedLayout;
import dev.plugwright.annotations.WasmPlugin;
import dev.plugwright.annotations.WireConverter;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Types of the Java library that the plugin sees as others. */
@WasmPlugin
@Convert({
  Converted.Uris.class,
  Converted.Dates.class,
  Converted.Prices.class,
  Converted.Periods.class
})
public interface Converted {
  URI resolve(URI base, String path);

  LocalDate nextDay(LocalDate day);

  List<LocalDate> sorted(List<LocalDate> days);

  /** Asks {@link Bookmarks}. */
  List<LocalDate> parentVisits(URI address, LocalDate day);

  Period negated(Period period);

  BigDecimal doubled(BigDecimal price);

  Map<URI, Visit> visits(Optional<URI> start, List<Visit> visits) throws LostException;

  /**
   * A record of this contract with a type of the library in it.
   *
   * @param address where
   * @param day when
   */
  record Visit(URI address, LocalDate day) {}

  /**
   * What crosses for a BigDecimal.
   *
   * @param unscaled its digits
   * @param scale how many of them are decimals
   */
  record Price(long unscaled, int scale) {}

  /**
   * What crosses for a Period, as it lies in memory.
   *
   * @param years its years
   * @param months its months
   * @param days its days
   */
  @FixedLayout
  record Span(int years, int months, int days) {}

  /** Nothing is there. */
  final class LostException extends Exception {
    private static final long serialVersionUID = 1L;

    private final URI address;

    /** Names the address. */
    public LostException(URI address) {
      super("nothing at " + address);
      this.address = address;
    }

    /** Returns the address. */
    public URI address() {
      return address;
    }
  }

  /** Texts; the address {@code null:} has none, and none has the text {@code null:}. */
  final class Uris implements WireConverter<URI, String> {
    @Override
    public String toWire(URI value) {
      return "null".equals(value.getScheme()) ? null : value.toString();
    }

    @Override
    public URI fromWire(String wire) {
      return wire.startsWith("null:") ? null : URI.create(wire);
    }
  }

  /** Days since the epoch. */
  final class Dates implements WireConverter<LocalDate, Integer> {
    @Override
    public Integer toWire(LocalDate value) {
      return Math.toIntExact(value.toEpochDay());
    }

    @Override
    public LocalDate fromWire(Integer wire) {
      return LocalDate.ofEpochDay(wire);
    }
  }

  /** Numbers in a row. */
  final class Periods implements WireConverter<Period, Span> {
    @Override
    public Span toWire(Period value) {
      return new Span(value.getYears(), value.getMonths(), value.getDays());
    }

    @Override
    public Period fromWire(Span wire) {
      return Period.of(wire.years(), wire.months(), wire.days());
    }
  }

  /** Digits and scale. */
  final class Prices implements WireConverter<BigDecimal, Price> {
    @Override
    public Price toWire(BigDecimal value) {
      return new Price(value.unscaledValue().longValueExact(), value.scale());
    }

    @Override
    public BigDecimal fromWire(Price wire) {
      return BigDecimal.valueOf(wire.unscaled(), wire.scale());
    }
  }
}
