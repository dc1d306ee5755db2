package console;

import dev.plugwright.annotations.WasmName;
import dev.plugwright.annotations.HostFunctions;
import dev.plugwright.annotations.Unsigned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What plugins may ask of the program that runs them.
 *
 * <p>Nothing here is needed to implement a plugin.
 */
@HostFunctions
public interface Console extends Clock<Instant> {
  /** Logs a number. */
  void logInt(int value);

  /** Logs a text. */
  @WasmName("log_str")
  void log(String text);

  @WasmName("log_event")
  void log(Event event, Map<String, Integer> counts);

  /**
   * Looks a setting up.
   *
   * @param key its name
   * @throws NotFoundException if there is none
   */
  String lookup(String key) throws NotFoundException;

  void store(String key, String value) throws LimitException;

  byte[] hash(byte[] data, boolean fast);

  long sum(int[] numbers, List<Double> weights);

  Optional<Event> last(List<Event> events, Level atLeast);

  default boolean enabled(Level level) {
    return true;
  }

  int add(int a, int b);

  @Unsigned
  short port(char letter);
}
