package console;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.binding.GuestCallable;
import dev.plugwright.runtime.binding.HostBinding;
import dev.plugwright.runtime.binding.HostFrame;
import dev.plugwright.runtime.binding.HostFunction;
import dev.plugwright.runtime.binding.HostLinker;
import dev.plugwright.runtime.binding.Numbers;
import dev.plugwright.runtime.codec.BincodeInput;
import dev.plugwright.runtime.codec.BincodeOutput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * The functions of {@link Console} as guests import them, from the Wasm module {@code Console}.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class ConsoleImports implements HostBinding<Console> {
  /**
   * The only instance.
   */
  public static final ConsoleImports INSTANCE = new ConsoleImports();

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

  private ConsoleImports() {
  }

  @Override
  public Class<Console> contractType() {
    return Console.class;
  }

  @Override
  public String contract() {
    return CONTRACT;
  }

  @Override
  public void bind(Console host, HostLinker linker) {
    Functions functions = new Functions(host, linker);
    linker.function("add", AddImport.class, functions::add);
    linker.function("enabled", EnabledImport.class, functions::enabled);
    linker.function("hash", HashImport.class, functions::hash);
    linker.function("last", LastImport.class, functions::last);
    linker.function("log_event", LogEventImport.class, functions::logEvent);
    linker.function("log_int", LogIntImport.class, functions::logInt);
    linker.function("log_str", LogStrImport.class, functions::logStr);
    linker.function("lookup", LookupImport.class, functions::lookup);
    linker.function("now", NowImport.class, functions::now);
    linker.function("port", PortImport.class, functions::port);
    linker.function("store", StoreImport.class, functions::store);
    linker.function("sum", SumImport.class, functions::sum);
  }

  /**
   * Wasm signature of import {@code add}.
   */
  @FunctionalInterface
  public interface AddImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    int call(int a, int b);
  }

  /**
   * Wasm signature of import {@code enabled}.
   */
  @FunctionalInterface
  public interface EnabledImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    int call(int level, int levelLength);
  }

  /**
   * Wasm signature of import {@code hash}.
   */
  @FunctionalInterface
  public interface HashImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    long call(int data, int dataLength, int fast, int out, int outCapacity);
  }

  /**
   * Wasm signature of import {@code last}.
   */
  @FunctionalInterface
  public interface LastImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    long call(int events, int eventsLength, int atLeast, int atLeastLength, int out,
        int outCapacity);
  }

  /**
   * Wasm signature of import {@code log_event}.
   */
  @FunctionalInterface
  public interface LogEventImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    void call(int event, int eventLength, int counts, int countsLength);
  }

  /**
   * Wasm signature of import {@code log_int}.
   */
  @FunctionalInterface
  public interface LogIntImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    void call(int value);
  }

  /**
   * Wasm signature of import {@code log_str}.
   */
  @FunctionalInterface
  public interface LogStrImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    void call(int text, int textLength);
  }

  /**
   * Wasm signature of import {@code lookup}.
   */
  @FunctionalInterface
  public interface LookupImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    long call(int key, int keyLength, int out, int outCapacity);
  }

  /**
   * Wasm signature of import {@code now}.
   */
  @FunctionalInterface
  public interface NowImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    long call(int out, int outCapacity);
  }

  /**
   * Wasm signature of import {@code port}.
   */
  @FunctionalInterface
  public interface PortImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    int call(int letter);
  }

  /**
   * Wasm signature of import {@code store}.
   */
  @FunctionalInterface
  public interface StoreImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    long call(int key, int keyLength, int value, int valueLength, int out, int outCapacity);
  }

  /**
   * Wasm signature of import {@code sum}.
   */
  @FunctionalInterface
  public interface SumImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    long call(int numbers, int numbersLength, int weights, int weightsLength);
  }

  /**
   * The imports of one guest.
   */
  private static final class Functions {
    private final Console host;

    private final HostFunction enabled;

    private final HostFunction hash;

    private final HostFunction last;

    private final HostFunction logEvent;

    private final HostFunction logStr;

    private final HostFunction lookup;

    private final HostFunction now;

    private final HostFunction port;

    private final HostFunction store;

    private final HostFunction sum;

    Functions(Console host, HostLinker linker) {
      this.host = host;
      this.enabled = linker.method("enabled", "enabled");
      this.hash = linker.method("hash", "hash");
      this.last = linker.method("last", "last");
      this.logEvent = linker.method("log", "log_event");
      this.logStr = linker.method("log", "log_str");
      this.lookup = linker.method("lookup", "lookup");
      this.now = linker.method("now", "now");
      this.port = linker.method("port", "port");
      this.store = linker.method("store", "store");
      this.sum = linker.method("sum", "sum");
    }

    int add(int a, int b) {
      return host.add(a, b);
    }

    int enabled(int level, int levelLength) {
      HostFrame frame = enabled.enter();
      try {
        BincodeInput in = frame.decoder(0, level, levelLength);
        Level levelValue = ConsoleCodecs.readLevel(in);
        in.finish();
        return host.enabled(levelValue) ? 1 : 0;
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    long hash(int data, int dataLength, int fast, int out, int outCapacity) {
      HostFrame frame = hash.enter();
      try {
        byte[] result = host.hash(frame.bytes(0, data, dataLength), frame.bool(1, fast));
        return frame.bytes(result, out, outCapacity);
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    long last(int events, int eventsLength, int atLeast, int atLeastLength, int out,
        int outCapacity) {
      HostFrame frame = last.enter();
      try {
        BincodeInput in = frame.decoder(0, events, eventsLength);
        List<Event> eventsValue = ConsoleCodecs.readListOfEvent(in);
        in.finish();
        in = frame.decoder(1, atLeast, atLeastLength);
        Level atLeastValue = ConsoleCodecs.readLevel(in);
        in.finish();
        Optional<Event> result = host.last(eventsValue, atLeastValue);
        BincodeOutput reply = frame.reply();
        ConsoleCodecs.writeOptionalOfEvent(reply, result);
        return frame.send(reply, out, outCapacity);
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    void logEvent(int event, int eventLength, int counts, int countsLength) {
      HostFrame frame = logEvent.enter();
      try {
        BincodeInput in = frame.decoder(0, event, eventLength);
        Event eventValue = ConsoleCodecs.readEvent(in);
        in.finish();
        in = frame.decoder(1, counts, countsLength);
        Map<String, Integer> countsValue = ConsoleCodecs.readMapOfStringAndInteger(in);
        in.finish();
        host.log(eventValue, countsValue);
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    void logInt(int value) {
      host.logInt(value);
    }

    void logStr(int text, int textLength) {
      HostFrame frame = logStr.enter();
      try {
        host.log(frame.string(0, text, textLength));
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    long lookup(int key, int keyLength, int out, int outCapacity) {
      HostFrame frame = lookup.enter();
      try {
        String result;
        try {
          result = host.lookup(frame.string(0, key, keyLength));
        } catch (NotFoundException declared) {
          BincodeOutput reply = frame.reply();
          reply.writeVariant(1);
          ConsoleCodecs.writeNotFound(reply, declared.error());
          return frame.send(reply, out, outCapacity);
        }
        BincodeOutput reply = frame.reply();
        reply.writeVariant(0);
        reply.writeString(result);
        return frame.send(reply, out, outCapacity);
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    long now(int out, int outCapacity) {
      HostFrame frame = now.enter();
      try {
        Instant result = host.now();
        BincodeOutput reply = frame.reply();
        reply.writeInstant(result);
        return frame.send(reply, out, outCapacity);
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    int port(int letter) {
      HostFrame frame = port.enter();
      try {
        return Short.toUnsignedInt(host.port(frame.character(0, letter)));
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    long store(int key, int keyLength, int value, int valueLength, int out, int outCapacity) {
      HostFrame frame = store.enter();
      try {
        try {
          host.store(frame.string(0, key, keyLength), frame.string(1, value, valueLength));
        } catch (LimitException declared) {
          BincodeOutput reply = frame.reply();
          reply.writeVariant(1);
          reply.writeString(declared.getMessage());
          return frame.send(reply, out, outCapacity);
        }
        BincodeOutput reply = frame.reply();
        reply.writeVariant(0);
        return frame.send(reply, out, outCapacity);
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    long sum(int numbers, int numbersLength, int weights, int weightsLength) {
      HostFrame frame = sum.enter();
      try {
        return host.sum(frame.ints(0, numbers, numbersLength),
            Numbers.listOf(frame.doubles(1, weights, weightsLength)));
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }
  }
}
