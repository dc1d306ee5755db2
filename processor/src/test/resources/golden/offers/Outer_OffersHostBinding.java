package offers;

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
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * Offers the functions of {@link Outer.Offers} to plugins, as the Wasm module {@code Offers}.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class Outer_OffersHostBinding implements HostBinding<Outer.Offers> {
  private static final int BOXES = 0;

  private static final int FLAGS = 1;

  private static final int FRAME = 2;

  private static final int FUNCTIONS = 3;

  private static final int GROW = 4;

  private static final int HOST = 5;

  private static final int LETTER = 6;

  private static final int LOG = 7;

  private static final int LOG_INT = 8;

  private static final int NUMBERS = 9;

  private static final int SMALL = 10;

  private static final int STOP = 11;

  private static final int TINY = 12;

  private static final int WIDE = 13;

  /**
   * The only instance.
   */
  public static final Outer_OffersHostBinding INSTANCE = new Outer_OffersHostBinding();

  private static final String CONTRACT = """
      plugwright-contract 1
      host Offers
      fn boxes(values: list<i64>, counts: list<u16>) -> list<i32>
      fn flags(letters: list<char>) -> list<bool>
      fn frame(host: i32, frame: i32) -> i32
      fn functions(reply: bool, functions: bool)
      fn grow(tree: Tree, names: set<string>) -> Tree ! i32
      fn host(in: string, out: i32, out_capacity: string) -> string
      fn letter() -> char
      fn log(boxed: i32)
      fn log_int(primitive: i32)
      fn numbers(values: list<f64>) -> list<i32>
      fn small() -> u16
      fn stop(speeds: list<f32>) ! i32
      fn tiny(value: u8, letter: char) -> i8
      fn wide(value: i128) -> i128
      record Tree { name: string, children: list<Tree> }
      """;

  private static final List<String> METHODS = List.of("boxes", "flags", "frame", "functions",
      "grow", "host", "letter", "log", "log", "numbers", "small", "stop", "tiny", "wide");

  private Outer_OffersHostBinding() {
  }

  @Override
  public Class<Outer.Offers> hostType() {
    return Outer.Offers.class;
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
  public void bind(Outer.Offers host, HostCalls calls) {
    Functions functions = new Functions(host, calls);
    calls.function(BOXES, I32x6ToI64.class, functions::boxes, I32x6ToI64::raw);
    calls.function(FLAGS, I32x4ToI64.class, functions::flags, I32x4ToI64::raw);
    calls.function(FRAME, I32x2ToI32.class, functions::frame, I32x2ToI32::raw);
    calls.function(FUNCTIONS, I32x2ToVoid.class, functions::functions, I32x2ToVoid::raw);
    calls.function(GROW, I32x6ToI64.class, functions::grow, I32x6ToI64::raw);
    calls.function(HOST, I32x7ToI64.class, functions::host_, I32x7ToI64::raw);
    calls.function(LETTER, VoidToI32.class, functions::letter, VoidToI32::raw);
    calls.function(LOG, I32ToVoid.class, functions::log, I32ToVoid::raw);
    calls.function(LOG_INT, I32ToVoid.class, functions::logInt, I32ToVoid::raw);
    calls.function(NUMBERS, I32x4ToI64.class, functions::numbers, I32x4ToI64::raw);
    calls.function(SMALL, VoidToI32.class, functions::small, VoidToI32::raw);
    calls.function(STOP, I32x4ToI64.class, functions::stop, I32x4ToI64::raw);
    calls.function(TINY, I32x2ToI32.class, functions::tiny, I32x2ToI32::raw);
    calls.function(WIDE, I32x4ToI64.class, functions::wide, I32x4ToI64::raw);
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
   * The Wasm signature {@code (i32, i32, i32, i32, i32, i32, i32) -> i64}.
   */
  @FunctionalInterface
  public interface I32x7ToI64 {
    /**
     * Calls the function.
     */
    @GuestCallable
    long call(int p0, int p1, int p2, int p3, int p4, int p5, int p6);

    /**
     * Returns a function that takes raw bits.
     */
    static RawCall raw(I32x7ToI64 function) {
      return values -> function.call((int) values[0], (int) values[1], (int) values[2],
          (int) values[3], (int) values[4], (int) values[5], (int) values[6]);
    }
  }

  /**
   * The Wasm signature {@code () -> i32}.
   */
  @FunctionalInterface
  public interface VoidToI32 {
    /**
     * Calls the function.
     */
    @GuestCallable
    int call();

    /**
     * Returns a function that takes raw bits.
     */
    static RawCall raw(VoidToI32 function) {
      return values -> function.call();
    }
  }

  /**
   * The functions as one instance imports them.
   */
  private static final class Functions {
    private final Outer.Offers host;

    private final HostCalls calls;

    Functions(Outer.Offers host, HostCalls calls) {
      this.host = host;
      this.calls = calls;
    }

    long boxes(int values, int valuesLength, int counts, int countsLength, int out, int capacity) {
      HostCall call = calls.enter(BOXES);
      try {
        Integer[] result = host.boxes(call.argument(0).longList(Slice.of(values, valuesLength)).toArray(Long[]::new),
            call.argument(1).shorts(Slice.of(counts, countsLength)));
        ArgumentSink reply = call.reply(out, capacity);
        return reply.ints(Arrays.asList(reply.present(result, "list<i32>")));
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }

    long flags(int letters, int lettersLength, int out, int capacity) {
      HostCall call = calls.enter(FLAGS);
      try {
        BincodeInput in = call.argument(0).decoder(Slice.of(letters, lettersLength));
        char[] lettersValue = in.readCharArray();
        in.finish();
        boolean[] result = host.flags(lettersValue);
        ArgumentSink reply = call.reply(out, capacity);
        BincodeOutput encoded = reply.encoder();
        encoded.writeBooleanArray(result);
        return reply.stage(encoded);
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }

    int frame(int host, int frame) {
      return this.host.frame(host, frame);
    }

    void functions(int reply, int functions) {
      HostCall call = calls.enter(FUNCTIONS);
      try {
        host.functions(call.argument(0).bool(reply),
            Boolean.valueOf(call.argument(1).bool(functions)));
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }

    long grow(int tree, int treeLength, int names, int namesLength, int out, int capacity) {
      HostCall call = calls.enter(GROW);
      try {
        BincodeInput in = call.argument(0).decoder(Slice.of(tree, treeLength));
        Outer.Tree treeValue = Outer_OffersCodecs.readTree(in);
        in.finish();
        in = call.argument(1).decoder(Slice.of(names, namesLength));
        Set<String> namesValue = Outer_OffersCodecs.readSetOfString(in);
        in.finish();
        Outer.Tree result;
        try {
          result = host.grow(treeValue, namesValue);
        } catch (Outer.CodeException declared) {
          ArgumentSink reply = call.reply(out, capacity);
          BincodeOutput encoded = reply.encoder();
          encoded.writeVariant(1);
          encoded.writeInt(declared.getCode());
          return reply.stage(encoded);
        }
        ArgumentSink reply = call.reply(out, capacity);
        BincodeOutput encoded = reply.encoder();
        encoded.writeVariant(0);
        Outer_OffersCodecs.writeTree(encoded, result);
        return reply.stage(encoded);
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }

    long host_(int in, int inLength, int out, int outCapacity, int outCapacityLength, int out_,
        int capacity) {
      HostCall call = calls.enter(HOST);
      try {
        String result = host.host(call.argument(0).string(Slice.of(in, inLength)),
            Integer.valueOf(out),
            call.argument(2).string(Slice.of(outCapacity, outCapacityLength)));
        ArgumentSink reply = call.reply(out_, capacity);
        return reply.string(result);
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }

    int letter() {
      HostCall call = calls.enter(LETTER);
      try {
        Character result = host.letter();
        return call.reply().character(call.reply().present(result, "char"));
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }

    void log(int boxed) {
      HostCall call = calls.enter(LOG);
      try {
        host.log(Integer.valueOf(boxed));
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }

    void logInt(int primitive) {
      host.log(primitive);
    }

    long numbers(int values, int valuesLength, int out, int capacity) {
      HostCall call = calls.enter(NUMBERS);
      try {
        List<? extends Integer> result = host.numbers(call.argument(0).doubleList(Slice.of(values, valuesLength)));
        ArgumentSink reply = call.reply(out, capacity);
        return reply.ints(result);
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }

    int small() {
      HostCall call = calls.enter(SMALL);
      try {
        Short result = host.small();
        return Short.toUnsignedInt(call.reply().present(result, "u16"));
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }

    long stop(int speeds, int speedsLength, int out, int capacity) {
      HostCall call = calls.enter(STOP);
      try {
        try {
          host.stop(call.argument(0).floats(Slice.of(speeds, speedsLength)));
        } catch (Outer.CodeException declared) {
          ArgumentSink reply = call.reply(out, capacity);
          BincodeOutput encoded = reply.encoder();
          encoded.writeVariant(1);
          encoded.writeInt(declared.getCode());
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

    int tiny(int value, int letter) {
      HostCall call = calls.enter(TINY);
      try {
        Byte result = host.tiny(Byte.valueOf(call.argument(0).u8(value)),
            Character.valueOf(call.argument(1).character(letter)));
        return call.reply().present(result, "i8");
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }

    long wide(int value, int valueLength, int out, int capacity) {
      HostCall call = calls.enter(WIDE);
      try {
        BincodeInput in = call.argument(0).decoder(Slice.of(value, valueLength));
        BigInteger valueValue = in.readI128();
        in.finish();
        BigInteger result = host.wide(valueValue);
        ArgumentSink reply = call.reply(out, capacity);
        BincodeOutput encoded = reply.encoder();
        encoded.writeI128(result);
        return reply.stage(encoded);
      } catch (RuntimeException | Error failure) {
        throw call.failed(failure);
      } finally {
        call.exit();
      }
    }
  }
}
