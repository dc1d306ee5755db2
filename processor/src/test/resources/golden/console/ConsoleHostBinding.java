package console;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.spi.binding.ArgumentSink;
import dev.plugwright.spi.binding.HostBinding;
import dev.plugwright.spi.binding.HostCall;
import dev.plugwright.spi.binding.HostCalls;
import dev.plugwright.spi.binding.Slice;
import dev.plugwright.spi.codec.BincodeInput;
import dev.plugwright.spi.codec.BincodeOutput;
import dev.plugwright.spi.engine.GuestCallable;
import dev.plugwright.spi.engine.RawCall;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Offers the functions of {@link Console} to plugins, as the Wasm module {@code Console}.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class ConsoleHostBinding implements HostBinding<Console> {
  private static final int ADD = 0;

  private static final int ENABLED = 1;

  private static final int HASH = 2;

  private static final int LAST = 3;

  private static final int LOG_EVENT = 4;

  private static final int LOG_INT = 5;

  private static final int LOG_STR = 6;

  private static final int LOOKUP = 7;

  private static final int NOW = 8;

  private static final int PORT = 9;

  private static final int STORE = 10;

  private static final int SUM = 11;

  /**
   * The only instance.
   */
  public static final ConsoleHostBinding INSTANCE = new ConsoleHostBinding();

  private static final String CONTRACT = """
      plugwright-contract 1
      host Console
      fn add(a: i32, b: i32) -> i32
      fn enabled(level: Level) -> bool
      fn hash(data: list<u8>, fast: bool) -> list<u8>
      fn last(events: list<Event>, at_least: Level) -> option<Event>
      fn log_event(event: Event, counts: map<string, i32>)
      fn log_int(value: i32)
      fn log_str(text: string)
      fn lookup(key: string) -> string ! NotFound
      fn now() -> instant
      fn port(letter: char) -> u16
      fn store(key: string, value: string) ! string
      fn sum(numbers: list<i32>, weights: list<f64>) -> i64
      record Event { level: Level, text: string, weight: f64 }
      enum Level { Info, Warning }
      record NotFound { key: string, tried: i32 }
      """;

  private static final List<String> METHODS = List.of("add", "enabled", "hash", "last", "log",
      "logInt", "log", "lookup", "now", "port", "store", "sum");

  private ConsoleHostBinding() {
  }

  @Override
  public Class<Console> hostType() {
    return Console.class;
  }

  @Override
  public String contract() {
    return CONTRACT;
  }

  @Override
  public List<String> methodNames() {
    return METHODS;
  }

  @Override
  public void bind(Console host, HostCalls calls) {
    Functions functions = new Functions(host, calls);
    calls.function(ADD, I32x2ToI32.class, functions::add, I32x2ToI32::raw);
    calls.function(ENABLED, I32x2ToI32.class, functions::enabled, I32x2ToI32::raw);
    calls.function(HASH, I32x5ToI64.class, functions::hash, I32x5ToI64::raw);
    calls.function(LAST, I32x6ToI64.class, functions::last, I32x6ToI64::raw);
    calls.function(LOG_EVENT, I32x4ToVoid.class, functions::logEvent, I32x4ToVoid::raw);
    calls.function(LOG_INT, I32ToVoid.class, functions::logInt, I32ToVoid::raw);
    calls.function(LOG_STR, I32x2ToVoid.class, functions::logStr, I32x2ToVoid::raw);
    calls.function(LOOKUP, I32x4ToI64.class, functions::lookup, I32x4ToI64::raw);
    calls.function(NOW, I32x2ToI64.class, functions::now, I32x2ToI64::raw);
    calls.function(PORT, I32ToI32.class, functions::port, I32ToI32::raw);
    calls.function(STORE, I32x6ToI64.class, functions::store, I32x6ToI64::raw);
    calls.function(SUM, I32x4ToI64.class, functions::sum, I32x4ToI64::raw);
  }

  /**
   * The Wasm signature {@code (i32) -> i32}.
   */
  @FunctionalInterface
  public interface I32ToI32 {
    /**
     * Calls the function.
     */
    @GuestCallable
    int call(int p0);

    /**
     * Returns a function that takes raw bits.
     */
    static RawCall raw(I32ToI32 function) {
      return values -> function.call((int) values[0]);
    }
  }

  /**
   * The Wasm signature {@code (i32) -> ()}.
   */
  @FunctionalInterface
  public interface I32ToVoid {
    /**
     * Calls the function.
     */
    @GuestCallable
    void call(int p0);

    /**
     * Returns a function that takes raw bits.
     */
    static RawCall raw(I32ToVoid function) {
      return values -> {
        function.call((int) values[0]);
        return 0;
      } ;
    }
  }

  /**
   * The Wasm signature {@code (i32, i32) -> i32}.
   */
  @FunctionalInterface
  public interface I32x2ToI32 {
    /**
     * Calls the function.
     */
    @GuestCallable
    int call(int p0, int p1);

    /**
     * Returns a function that takes raw bits.
     */
    static RawCall raw(I32x2ToI32 function) {
      return values -> function.call((int) values[0], (int) values[1]);
    }
  }

  /**
   * The Wasm signature {@code (i32, i32) -> i64}.
   */
  @FunctionalInterface
  public interface I32x2ToI64 {
    /**
     * Calls the function.
     */
    @GuestCallable
    long call(int p0, int p1);

    /**
     * Returns a function that takes raw bits.
     */
    static RawCall raw(I32x2ToI64 function) {
      return values -> function.call((int) values[0], (int) values[1]);
    }
  }

  /**
   * The Wasm signature {@code (i32, i32) -> ()}.
   */
  @FunctionalInterface
  public interface I32x2ToVoid {
    /**
     * Calls the function.
     */
    @GuestCallable
    void call(int p0, int p1);

    /**
     * Returns a function that takes raw bits.
     */
    static RawCall raw(I32x2ToVoid function) {
      return values -> {
        function.call((int) values[0], (int) values[1]);
        return 0;
      } ;
    }
  }

  /**
   * The Wasm signature {@code (i32, i32, i32, i32) -> i64}.
   */
  @FunctionalInterface
  public interface I32x4ToI64 {
    /**
     * Calls the function.
     */
    @GuestCallable
    long call(int p0, int p1, int p2, int p3);

    /**
     * Returns a function that takes raw bits.
     */
    static RawCall raw(I32x4ToI64 function) {
      return values -> function.call((int) values[0], (int) values[1], (int) values[2],
          (int) values[3]);
    }
  }

  /**
   * The Wasm signature {@code (i32, i32, i32, i32) -> ()}.
   */
  @FunctionalInterface
  public interface I32x4ToVoid {
    /**
     * Calls the function.
     */
    @GuestCallable
    void call(int p0, int p1, int p2, int p3);

    /**
     * Returns a function that takes raw bits.
     */
    static RawCall raw(I32x4ToVoid function) {
      return values -> {
        function.call((int) values[0], (int) values[1], (int) values[2], (int) values[3]);
        return 0;
      } ;
    }
  }

  /**
   * The Wasm signature {@code (i32, i32, i32, i32, i32) -> i64}.
   */
  @FunctionalInterface
  public interface I32x5ToI64 {
    /**
     * Calls the function.
     */
    @GuestCallable
    long call(int p0, int p1, int p2, int p3, int p4);

    /**
     * Returns a function that takes raw bits.
     */
    static RawCall raw(I32x5ToI64 function) {
      return values -> function.call((int) values[0], (int) values[1], (int) values[2],
          (int) values[3], (int) values[4]);
    }
  }

  /**
   * The Wasm signature {@code (i32, i32, i32, i32, i32, i32) -> i64}.
   */
  @FunctionalInterface
  public interface I32x6ToI64 {
    /**
     * Calls the function.
     */
    @GuestCallable
    long call(int p0, int p1, int p2, int p3, int p4, int p5);

    /**
     * Returns a function that takes raw bits.
     */
    static RawCall raw(I32x6ToI64 function) {
      return values -> function.call((int) values[0], (int) values[1], (int) values[2],
          (int) values[3], (int) values[4], (int) values[5]);
    }
  }

  /**
   * The functions as one instance imports them.
   */
  private static final class Functions {
    private final Console host;

    private final HostCalls calls;

    Functions(Console host, HostCalls calls) {
      this.host = host;
      this.calls = calls;
    }

    int add(int a, int b) {
      return host.add(a, b);
    }

    int enabled(int level, int levelLength) {
      HostCall call = calls.enter(ENABLED);
      try {
        BincodeInput in = call.argument(0).decoder(Slice.of(level, levelLength));
        Level levelValue = ConsoleCodecs.readLevel(in);
        in.finish();
        return host.enabled(levelValue) ? 1 : 0;
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }

    long hash(int data, int dataLength, int fast, int out, int capacity) {
      HostCall call = calls.enter(HASH);
      try {
        byte[] result = host.hash(call.argument(0).bytes(Slice.of(data, dataLength)),
            call.argument(1).bool(fast));
        ArgumentSink reply = call.reply(out, capacity);
        return reply.bytes(result);
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }

    long last(int events, int eventsLength, int atLeast, int atLeastLength, int out, int capacity) {
      HostCall call = calls.enter(LAST);
      try {
        BincodeInput in = call.argument(0).decoder(Slice.of(events, eventsLength));
        List<Event> eventsValue = ConsoleCodecs.readListOfEvent(in);
        in.finish();
        in = call.argument(1).decoder(Slice.of(atLeast, atLeastLength));
        Level atLeastValue = ConsoleCodecs.readLevel(in);
        in.finish();
        Optional<Event> result = host.last(eventsValue, atLeastValue);
        ArgumentSink reply = call.reply(out, capacity);
        BincodeOutput encoded = reply.encoder();
        ConsoleCodecs.writeOptionalOfEvent(encoded, result);
        return reply.stage(encoded);
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }

    void logEvent(int event, int eventLength, int counts, int countsLength) {
      HostCall call = calls.enter(LOG_EVENT);
      try {
        BincodeInput in = call.argument(0).decoder(Slice.of(event, eventLength));
        Event eventValue = ConsoleCodecs.readEvent(in);
        in.finish();
        in = call.argument(1).decoder(Slice.of(counts, countsLength));
        Map<String, Integer> countsValue = ConsoleCodecs.readMapOfStringAndInteger(in);
        in.finish();
        host.log(eventValue, countsValue);
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }

    void logInt(int value) {
      host.logInt(value);
    }

    void logStr(int text, int textLength) {
      HostCall call = calls.enter(LOG_STR);
      try {
        host.log(call.argument(0).string(Slice.of(text, textLength)));
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }

    long lookup(int key, int keyLength, int out, int capacity) {
      HostCall call = calls.enter(LOOKUP);
      try {
        String result;
        try {
          result = host.lookup(call.argument(0).string(Slice.of(key, keyLength)));
        } catch (NotFoundException declared) {
          ArgumentSink reply = call.reply(out, capacity);
          BincodeOutput encoded = reply.encoder();
          encoded.writeVariant(1);
          ConsoleCodecs.writeNotFound(encoded, declared.error());
          return reply.stage(encoded);
        }
        ArgumentSink reply = call.reply(out, capacity);
        BincodeOutput encoded = reply.encoder();
        encoded.writeVariant(0);
        encoded.writeString(result);
        return reply.stage(encoded);
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }

    long now(int out, int capacity) {
      HostCall call = calls.enter(NOW);
      try {
        Instant result = host.now();
        ArgumentSink reply = call.reply(out, capacity);
        BincodeOutput encoded = reply.encoder();
        encoded.writeInstant(result);
        return reply.stage(encoded);
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }

    int port(int letter) {
      HostCall call = calls.enter(PORT);
      try {
        return Short.toUnsignedInt(host.port(call.argument(0).character(letter)));
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }

    long store(int key, int keyLength, int value, int valueLength, int out, int capacity) {
      HostCall call = calls.enter(STORE);
      try {
        try {
          host.store(call.argument(0).string(Slice.of(key, keyLength)),
              call.argument(1).string(Slice.of(value, valueLength)));
        } catch (LimitException declared) {
          ArgumentSink reply = call.reply(out, capacity);
          BincodeOutput encoded = reply.encoder();
          encoded.writeVariant(1);
          encoded.writeString(declared.getMessage());
          return reply.stage(encoded);
        }
        ArgumentSink reply = call.reply(out, capacity);
        BincodeOutput encoded = reply.encoder();
        encoded.writeVariant(0);
        return reply.stage(encoded);
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }

    long sum(int numbers, int numbersLength, int weights, int weightsLength) {
      HostCall call = calls.enter(SUM);
      try {
        return host.sum(call.argument(0).ints(Slice.of(numbers, numbersLength)),
            call.argument(1).doubleList(Slice.of(weights, weightsLength)));
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }
  }
}
