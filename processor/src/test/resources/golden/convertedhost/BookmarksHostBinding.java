package convertedhost;

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
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Offers the functions of {@link Bookmarks} to plugins, as the Wasm module {@code Bookmarks}.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class BookmarksHostBinding implements HostBinding<Bookmarks> {
  private static final int ALL = 0;

  private static final int FIND = 1;

  private static final int HOME = 2;

  private static final int LEVEL = 3;

  private static final int LEVELS = 4;

  /**
   * The only instance.
   */
  public static final BookmarksHostBinding INSTANCE = new BookmarksHostBinding();

  private static final String CONTRACT = """
      plugwright-contract 1
      host Bookmarks
      fn all(some: list<string>) -> list<string>
      fn find(name: string) -> option<string> ! string
      fn home(suggestion: string) -> string
      fn level(level: i32) -> i32
      fn levels(levels: list<i32>, more: list<i32>) -> list<i32>
      """;

  private static final List<String> METHODS = List.of("all", "find", "home", "level", "levels");

  private BookmarksHostBinding() {
  }

  @Override
  public Class<Bookmarks> hostType() {
    return Bookmarks.class;
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
  public void bind(Bookmarks host, HostCalls calls) {
    Functions functions = new Functions(host, calls);
    calls.function(ALL, I32x4ToI64.class, functions::all, I32x4ToI64::raw);
    calls.function(FIND, I32x4ToI64.class, functions::find, I32x4ToI64::raw);
    calls.function(HOME, I32x4ToI64.class, functions::home, I32x4ToI64::raw);
    calls.function(LEVEL, I32ToI32.class, functions::level, I32ToI32::raw);
    calls.function(LEVELS, I32x6ToI64.class, functions::levels, I32x6ToI64::raw);
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
    private final Bookmarks host;

    private final HostCalls calls;

    Functions(Bookmarks host, HostCalls calls) {
      this.host = host;
      this.calls = calls;
    }

    long all(int some, int someLength, int out, int capacity) {
      HostCall call = calls.enter(ALL);
      try {
        BincodeInput in = call.argument(0).decoder(Slice.of(some, someLength));
        List<URI> someValue = BookmarksCodecs.readListOfURI(in);
        in.finish();
        List<URI> result = host.all(someValue);
        ArgumentSink reply = call.reply(out, capacity);
        BincodeOutput encoded = reply.encoder();
        BookmarksCodecs.writeListOfURI(encoded, result);
        return reply.stage(encoded);
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }

    long find(int name, int nameLength, int out, int capacity) {
      HostCall call = calls.enter(FIND);
      try {
        Optional<URI> result;
        try {
          result = host.find(call.argument(0).string(Slice.of(name, nameLength)));
        } catch (LostException declared) {
          ArgumentSink reply = call.reply(out, capacity);
          BincodeOutput encoded = reply.encoder();
          encoded.writeVariant(1);
          BookmarksCodecs.writeURI(encoded, declared.address());
          return reply.stage(encoded);
        }
        ArgumentSink reply = call.reply(out, capacity);
        BincodeOutput encoded = reply.encoder();
        encoded.writeVariant(0);
        BookmarksCodecs.writeOptionalOfURI(encoded, result);
        return reply.stage(encoded);
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }

    long home(int suggestion, int suggestionLength, int out, int capacity) {
      HostCall call = calls.enter(HOME);
      try {
        URI result = host.home(BookmarksCodecs.fromWireURI(call.argument(0).string(Slice.of(suggestion, suggestionLength))));
        ArgumentSink reply = call.reply(out, capacity);
        return reply.string(BookmarksCodecs.toWireURI(reply.present(result, "string")));
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }

    int level(int level) {
      HostCall call = calls.enter(LEVEL);
      try {
        Level result = host.level(BookmarksCodecs.fromWireLevel(level));
        return call.reply().present(BookmarksCodecs.toWireLevel(call.reply().present(result, "i32")), "i32");
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }

    long levels(int levels, int levelsLength, int more, int moreLength, int out, int capacity) {
      HostCall call = calls.enter(LEVELS);
      try {
        Level[] result = host.levels(call.argument(0).intList(Slice.of(levels, levelsLength)).stream().map(BookmarksCodecs::fromWireLevel).toList(),
            call.argument(1).intList(Slice.of(more, moreLength)).stream().map(BookmarksCodecs::fromWireLevel).toArray(Level[]::new));
        ArgumentSink reply = call.reply(out, capacity);
        return reply.ints(Arrays.stream(reply.present(result, "list<i32>")).map(BookmarksCodecs::toWireLevel).toList());
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }
  }
}
