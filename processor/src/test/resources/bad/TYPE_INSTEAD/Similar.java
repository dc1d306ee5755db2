package bad;

import dev.plugwright.annotations.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.*;
import java.util.stream.*;

/** Types with a supertype that contracts support, and types of the library with a counterpart. */
@WasmPlugin
interface Similar {
  Vector<String> collections(
      CopyOnWriteArrayList<int[]> list,
      PriorityQueue<Optional<String>> queue,
      Iterable<String> iterable,
      Iterator<String> iterator,
      Stream<String> stream,
      LinkedHashSet<String> set,
      ConcurrentHashMap<String, Integer> map,
      EnumMap<Color, String> byColor,
      ArrayList<? extends Color> bounded,
      ArrayList<?> wildcard,
      Names names,
      Prices<String> prices,
      Properties properties);

  void numbers(AtomicInteger a, AtomicLong b, AtomicBoolean c, IntStream d, LongStream e);

  void times(java.sql.Date a, GregorianCalendar b, java.time.Year c, java.time.YearMonth d);

  void texts(StringBuffer a, java.util.regex.Pattern b, java.net.InetAddress c);

  void functions(Function<String, String> a, IntPredicate b, Runnable c, Comparator<String> d);

  enum Color {
    RED
  }

  abstract class Names extends ArrayList<String> {}

  abstract class Prices<T> extends HashMap<T, Long> {}
}
