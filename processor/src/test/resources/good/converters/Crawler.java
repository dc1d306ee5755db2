package converters;

import converters.Library.DateConverter;
import converters.Library.MoneyConverter;
import converters.Library.TextConverter;
import dev.plugwright.annotations.Convert;
import dev.plugwright.annotations.I128;
import dev.plugwright.annotations.WasmPlugin;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Types of libraries wherever a type can be. */
@WasmPlugin
@Convert({
  UriConverter.class,
  DateConverter.class,
  MoneyConverter.class,
  LevelConverter.class,
  TextConverter.class,
  Library.BigIntegerConverter.class
})
public interface Crawler {
  URI resolve(URI base, String path);

  int level(Level level);

  Level worst(List<Level> levels, Level... more);

  List<? extends Level> levels(List<? extends Level> levels);

  BigDecimal total(BigDecimal price, LocalDate day);

  Page<URI> page(Page<URI> page, @I128 BigInteger wide, BigInteger narrow);

  Map<URI, Set<LocalDate>> visits(Optional<URI> start, URI[] more) throws LostException;

  StringBuilder letters(StringBuilder text);

  record Page<T>(T address, List<T> links, @Nullable LocalDate changed) {}
}
