package convertedhost;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.binding.GuestCallable;
import dev.plugwright.runtime.binding.HostBinding;
import dev.plugwright.runtime.binding.HostFrame;
import dev.plugwright.runtime.binding.HostFunction;
import dev.plugwright.runtime.binding.HostLinker;
import dev.plugwright.runtime.binding.Numbers;
import dev.plugwright.runtime.codec.BincodeInput;
import dev.plugwright.runtime.codec.BincodeOutput;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * The functions of {@link Bookmarks} as guests import them, from the Wasm module {@code Bookmarks}.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class BookmarksImports implements HostBinding<Bookmarks> {
  /**
   * The only instance.
   */
  public static final BookmarksImports INSTANCE = new BookmarksImports();

  private static final String CONTRACT = """
      plugwright-contract 1
      host Bookmarks
      fn all(some: list<string>) -> list<string>
      fn find(name: string) -> option<string> ! string
      fn home(suggestion: string) -> string
      fn level(level: i32) -> i32
      fn levels(levels: list<i32>, more: list<i32>) -> list<i32>
      """;

  private BookmarksImports() {
  }

  @Override
  public Class<Bookmarks> contractType() {
    return Bookmarks.class;
  }

  @Override
  public String contract() {
    return CONTRACT;
  }

  @Override
  public void bind(Bookmarks host, HostLinker linker) {
    Functions functions = new Functions(host, linker);
    linker.function("all", AllImport.class, functions::all);
    linker.function("find", FindImport.class, functions::find);
    linker.function("home", HomeImport.class, functions::home);
    linker.function("level", LevelImport.class, functions::level);
    linker.function("levels", LevelsImport.class, functions::levels);
  }

  /**
   * Wasm signature of import {@code all}.
   */
  @FunctionalInterface
  public interface AllImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    long call(int some, int someLength, int out, int outCapacity);
  }

  /**
   * Wasm signature of import {@code find}.
   */
  @FunctionalInterface
  public interface FindImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    long call(int name, int nameLength, int out, int outCapacity);
  }

  /**
   * Wasm signature of import {@code home}.
   */
  @FunctionalInterface
  public interface HomeImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    long call(int suggestion, int suggestionLength, int out, int outCapacity);
  }

  /**
   * Wasm signature of import {@code level}.
   */
  @FunctionalInterface
  public interface LevelImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    int call(int level);
  }

  /**
   * Wasm signature of import {@code levels}.
   */
  @FunctionalInterface
  public interface LevelsImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    long call(int levels, int levelsLength, int more, int moreLength, int out, int outCapacity);
  }

  /**
   * The imports of one guest.
   */
  private static final class Functions {
    private final Bookmarks host;

    private final HostFunction all;

    private final HostFunction find;

    private final HostFunction home;

    private final HostFunction level;

    private final HostFunction levels;

    Functions(Bookmarks host, HostLinker linker) {
      this.host = host;
      this.all = linker.method("all", "all");
      this.find = linker.method("find", "find");
      this.home = linker.method("home", "home");
      this.level = linker.method("level", "level");
      this.levels = linker.method("levels", "levels");
    }

    long all(int some, int someLength, int out, int outCapacity) {
      HostFrame frame = all.enter();
      try {
        BincodeInput in = frame.decoder(0, some, someLength);
        List<URI> someValue = BookmarksCodecs.readListOfURI(in);
        in.finish();
        List<URI> result = host.all(someValue);
        BincodeOutput reply = frame.reply();
        BookmarksCodecs.writeListOfURI(reply, result);
        return frame.send(reply, out, outCapacity);
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    long find(int name, int nameLength, int out, int outCapacity) {
      HostFrame frame = find.enter();
      try {
        Optional<URI> result;
        try {
          result = host.find(frame.string(0, name, nameLength));
        } catch (LostException declared) {
          BincodeOutput reply = frame.reply();
          reply.writeVariant(1);
          BookmarksCodecs.writeURI(reply, declared.address());
          return frame.send(reply, out, outCapacity);
        }
        BincodeOutput reply = frame.reply();
        reply.writeVariant(0);
        BookmarksCodecs.writeOptionalOfURI(reply, result);
        return frame.send(reply, out, outCapacity);
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    long home(int suggestion, int suggestionLength, int out, int outCapacity) {
      HostFrame frame = home.enter();
      try {
        URI result = host.home(BookmarksCodecs.fromWireURI(frame.string(0, suggestion, suggestionLength)));
        return frame.string(BookmarksCodecs.toWireURI(frame.present(result, "string")), out, outCapacity);
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    int level(int level) {
      HostFrame frame = this.level.enter();
      try {
        return frame.present(BookmarksCodecs.toWireLevel(frame.present(host.level(BookmarksCodecs.fromWireLevel(level)), "i32")), "i32");
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    long levels(int levels, int levelsLength, int more, int moreLength, int out, int outCapacity) {
      HostFrame frame = this.levels.enter();
      try {
        Level[] result = host.levels(Numbers.listOf(frame.ints(0, levels, levelsLength)).stream().map(BookmarksCodecs::fromWireLevel).toList(),
            Numbers.listOf(frame.ints(1, more, moreLength)).stream().map(BookmarksCodecs::fromWireLevel).toArray(Level[]::new));
        return frame.ints(Arrays.stream(frame.present(result, "list<i32>")).map(BookmarksCodecs::toWireLevel).toList(), out, outCapacity);
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }
  }
}
