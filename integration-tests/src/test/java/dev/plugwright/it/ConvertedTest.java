package dev.plugwright.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plugwright.HostFunctionException;
import dev.plugwright.PluginArgumentException;
import dev.plugwright.PluginEngine;
import dev.plugwright.PluginResultException;
import dev.plugwright.it.Converted.LostException;
import dev.plugwright.it.Converted.Visit;
import dev.plugwright.spi.codec.CodecException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Types of the Java library, converted on their way to a real guest and back. */
class ConvertedTest {
  private static final URI HOME = URI.create("https://example.org");
  private static final LocalDate DAY = LocalDate.of(1969, 12, 31);

  private PluginEngine engine;
  private Converted plugin;

  @BeforeEach
  void open() {
    engine = Engines.create();
    plugin =
        engine
            .load(Guests.file("converted"))
            .bind(Converted.class)
            .sharedHost(Bookmarks.class, new Host())
            .instantiate()
            .api();
  }

  private static final class Host implements Bookmarks {
    @Override
    public URI parent(URI address) {
      return address.getPath().equals("nobody") ? null : address.resolve(".");
    }

    @Override
    public LocalDate visited(URI address) {
      assertThat(address).isEqualTo(URI.create("https://example.org/"));
      return DAY.plusDays(1);
    }

    @Override
    public List<LocalDate> later(List<LocalDate> days, LocalDate than) {
      return days.stream().filter(than::isBefore).toList();
    }
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void parametersAndResultsAreConverted() {
    assertThat(plugin.resolve(HOME, "a")).isEqualTo(URI.create("https://example.org/a"));
    assertThat(plugin.nextDay(DAY)).isEqualTo("1970-01-01");
    assertThat(plugin.sorted(List.of(DAY.plusDays(2), DAY))).containsExactly(DAY, DAY.plusDays(2));
    assertThat(plugin.negated(Period.of(1, -2, 3))).isEqualTo(Period.of(-1, 2, -3));
    assertThat(plugin.doubled(new BigDecimal("-1.50"))).isEqualTo(new BigDecimal("-3.00"));
  }

  @Test
  void argumentsAndRepliesOfTheHostAreConverted() {
    assertThat(plugin.parentVisits(URI.create("https://example.org/a"), DAY))
        .containsExactly(DAY.plusDays(1));
    assertThatThrownBy(() -> plugin.parentVisits(URI.create("nobody"), DAY))
        .isInstanceOf(HostFunctionException.class)
        .hasMessageContaining("Bookmarks.parent")
        .hasMessageContaining("null");
  }

  @Test
  void partsAndErrorsAreConverted() throws LostException {
    Visit visit = new Visit(HOME, DAY);
    assertThat(plugin.visits(Optional.of(HOME), List.of(visit))).isEqualTo(Map.of(HOME, visit));
    assertThatThrownBy(() -> plugin.visits(Optional.of(HOME), List.of()))
        .isInstanceOfSatisfying(
            LostException.class, lost -> assertThat(lost.address()).isEqualTo(HOME));
  }

  @Test
  void nullAndConvertersThatReturnNullAreClearErrors() {
    URI none = URI.create("null:x");
    assertThatThrownBy(() -> plugin.resolve(null, "a"))
        .isInstanceOf(PluginArgumentException.class)
        .hasMessageContaining("base")
        .hasMessageContaining("null");
    assertThatThrownBy(() -> plugin.resolve(none, "a"))
        .isInstanceOf(PluginArgumentException.class)
        .hasMessageContaining("base");
    assertThatThrownBy(() -> plugin.sorted(Arrays.asList(DAY, null)))
        .isInstanceOf(PluginArgumentException.class)
        .hasMessageContaining("days");
    assertThatThrownBy(() -> plugin.visits(Optional.of(none), List.of()))
        .isInstanceOf(PluginArgumentException.class)
        .hasMessageContaining("start");
    assertThatThrownBy(() -> plugin.visits(Optional.empty(), List.of(new Visit(HOME, null))))
        .isInstanceOf(PluginArgumentException.class)
        .hasMessageContaining("visits[0].day");
  }

  @Test
  void whatTheConverterRejectsIsAResultThatDoesNotDecode() {
    assertThatThrownBy(() -> plugin.resolve(HOME, "not an address"))
        .isInstanceOf(PluginResultException.class)
        .hasMessageContaining("its converter rejects it")
        .hasMessageContaining("not an address")
        .cause()
        .isInstanceOf(CodecException.class)
        .hasCauseInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> plugin.resolve(URI.create(""), "null:"))
        .isInstanceOf(PluginResultException.class)
        .hasMessageContaining("Converted.Uris.fromWire returned null");
    assertThatThrownBy(() -> plugin.visits(Optional.empty(), List.of()))
        .isInstanceOf(PluginResultException.class)
        .hasMessageContaining("result[key 0]: its converter rejects it: ")
        .hasMessageContaining("no address")
        .hasRootCauseInstanceOf(URISyntaxException.class);
  }
}
