package offers;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.binding.GuestCallable;
import dev.plugwright.runtime.binding.HostBinding;
import dev.plugwright.runtime.binding.HostFrame;
import dev.plugwright.runtime.binding.HostFunction;
import dev.plugwright.runtime.binding.HostLinker;
import dev.plugwright.runtime.binding.Numbers;
import dev.plugwright.runtime.codec.BincodeInput;
import dev.plugwright.runtime.codec.BincodeOutput;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The functions of {@link Outer.Offers} as guests import them, from the Wasm module {@code Offers}.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class Outer_OffersImports implements HostBinding<Outer.Offers> {
  /**
   * The only instance.
   */
  public static final Outer_OffersImports INSTANCE = new Outer_OffersImports();

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

  private Outer_OffersImports() {
  }

  @Override
  public Class<Outer.Offers> contractType() {
    return Outer.Offers.class;
  }

  @Override
  public String contract() {
    return CONTRACT;
  }

  @Override
  public void bind(Outer.Offers host, HostLinker linker) {
    Functions functions = new Functions(host, linker);
    linker.function("boxes", BoxesImport.class, functions::boxes);
    linker.function("flags", FlagsImport.class, functions::flags);
    linker.function("frame", FrameImport.class, functions::frame);
    linker.function("functions", FunctionsImport.class, functions::functions);
    linker.function("grow", GrowImport.class, functions::grow);
    linker.function("host", HostImport.class, functions::host_);
    linker.function("letter", LetterImport.class, functions::letter);
    linker.function("log", LogImport.class, functions::log);
    linker.function("log_int", LogIntImport.class, functions::logInt);
    linker.function("numbers", NumbersImport.class, functions::numbers);
    linker.function("small", SmallImport.class, functions::small);
    linker.function("stop", StopImport.class, functions::stop);
    linker.function("tiny", TinyImport.class, functions::tiny);
    linker.function("wide", WideImport.class, functions::wide);
  }

  /**
   * Wasm signature of import {@code boxes}.
   */
  @FunctionalInterface
  public interface BoxesImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    long call(int values, int valuesLength, int counts, int countsLength, int out, int outCapacity);
  }

  /**
   * Wasm signature of import {@code flags}.
   */
  @FunctionalInterface
  public interface FlagsImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    long call(int letters, int lettersLength, int out, int outCapacity);
  }

  /**
   * Wasm signature of import {@code frame}.
   */
  @FunctionalInterface
  public interface FrameImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    int call(int host, int frame);
  }

  /**
   * Wasm signature of import {@code functions}.
   */
  @FunctionalInterface
  public interface FunctionsImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    void call(int reply, int functions);
  }

  /**
   * Wasm signature of import {@code grow}.
   */
  @FunctionalInterface
  public interface GrowImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    long call(int tree, int treeLength, int names, int namesLength, int out, int outCapacity);
  }

  /**
   * Wasm signature of import {@code host}.
   */
  @FunctionalInterface
  public interface HostImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    long call(int in, int inLength, int out, int outCapacity, int outCapacityLength, int out_,
        int outCapacity_);
  }

  /**
   * Wasm signature of import {@code letter}.
   */
  @FunctionalInterface
  public interface LetterImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    int call();
  }

  /**
   * Wasm signature of import {@code log}.
   */
  @FunctionalInterface
  public interface LogImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    void call(int boxed);
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
    void call(int primitive);
  }

  /**
   * Wasm signature of import {@code numbers}.
   */
  @FunctionalInterface
  public interface NumbersImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    long call(int values, int valuesLength, int out, int outCapacity);
  }

  /**
   * Wasm signature of import {@code small}.
   */
  @FunctionalInterface
  public interface SmallImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    int call();
  }

  /**
   * Wasm signature of import {@code stop}.
   */
  @FunctionalInterface
  public interface StopImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    long call(int speeds, int speedsLength, int out, int outCapacity);
  }

  /**
   * Wasm signature of import {@code tiny}.
   */
  @FunctionalInterface
  public interface TinyImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    int call(int value, int letter);
  }

  /**
   * Wasm signature of import {@code wide}.
   */
  @FunctionalInterface
  public interface WideImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    long call(int value, int valueLength, int out, int outCapacity);
  }

  /**
   * The imports of one guest.
   */
  private static final class Functions {
    private final Outer.Offers host;

    private final HostFunction boxes;

    private final HostFunction flags;

    private final HostFunction functions;

    private final HostFunction grow;

    private final HostFunction host_;

    private final HostFunction letter;

    private final HostFunction log;

    private final HostFunction numbers;

    private final HostFunction small;

    private final HostFunction stop;

    private final HostFunction tiny;

    private final HostFunction wide;

    Functions(Outer.Offers host, HostLinker linker) {
      this.host = host;
      this.boxes = linker.method("boxes", "boxes");
      this.flags = linker.method("flags", "flags");
      this.functions = linker.method("functions", "functions");
      this.grow = linker.method("grow", "grow");
      this.host_ = linker.method("host", "host");
      this.letter = linker.method("letter", "letter");
      this.log = linker.method("log", "log");
      this.numbers = linker.method("numbers", "numbers");
      this.small = linker.method("small", "small");
      this.stop = linker.method("stop", "stop");
      this.tiny = linker.method("tiny", "tiny");
      this.wide = linker.method("wide", "wide");
    }

    long boxes(int values, int valuesLength, int counts, int countsLength, int out,
        int outCapacity) {
      HostFrame frame = boxes.enter();
      try {
        Integer[] result = host.boxes(Numbers.listOf(frame.longs(0, values, valuesLength)).toArray(Long[]::new),
            frame.shorts(1, counts, countsLength));
        return frame.ints(Arrays.asList(frame.present(result, "list<i32>")), out, outCapacity);
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    long flags(int letters, int lettersLength, int out, int outCapacity) {
      HostFrame frame = flags.enter();
      try {
        BincodeInput in = frame.decoder(0, letters, lettersLength);
        char[] lettersValue = in.readCharArray();
        in.finish();
        boolean[] result = host.flags(lettersValue);
        BincodeOutput reply = frame.reply();
        reply.writeBooleanArray(result);
        return frame.send(reply, out, outCapacity);
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    int frame(int host, int frame) {
      return this.host.frame(host, frame);
    }

    void functions(int reply, int functions) {
      HostFrame frame = this.functions.enter();
      try {
        host.functions(frame.bool(0, reply), Boolean.valueOf(frame.bool(1, functions)));
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    long grow(int tree, int treeLength, int names, int namesLength, int out, int outCapacity) {
      HostFrame frame = grow.enter();
      try {
        BincodeInput in = frame.decoder(0, tree, treeLength);
        Outer.Tree treeValue = Outer_OffersCodecs.readTree(in);
        in.finish();
        in = frame.decoder(1, names, namesLength);
        Set<String> namesValue = Outer_OffersCodecs.readSetOfString(in);
        in.finish();
        Outer.Tree result;
        try {
          result = host.grow(treeValue, namesValue);
        } catch (Outer.CodeException declared) {
          BincodeOutput reply = frame.reply();
          reply.writeVariant(1);
          reply.writeInt(declared.getCode());
          return frame.send(reply, out, outCapacity);
        }
        BincodeOutput reply = frame.reply();
        reply.writeVariant(0);
        Outer_OffersCodecs.writeTree(reply, result);
        return frame.send(reply, out, outCapacity);
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    long host_(int in, int inLength, int out, int outCapacity, int outCapacityLength, int out_,
        int outCapacity_) {
      HostFrame frame = host_.enter();
      try {
        String result = host.host(frame.string(0, in, inLength), Integer.valueOf(out),
            frame.string(2, outCapacity, outCapacityLength));
        return frame.string(result, out_, outCapacity_);
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    int letter() {
      HostFrame frame = letter.enter();
      try {
        return frame.character(frame.present(host.letter(), "char"));
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    void log(int boxed) {
      HostFrame frame = log.enter();
      try {
        host.log(Integer.valueOf(boxed));
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    void logInt(int primitive) {
      host.log(primitive);
    }

    long numbers(int values, int valuesLength, int out, int outCapacity) {
      HostFrame frame = numbers.enter();
      try {
        List<? extends Integer> result = host.numbers(Numbers.listOf(frame.doubles(0, values, valuesLength)));
        return frame.ints(Collections.unmodifiableList(frame.present(result, "list<i32>")), out, outCapacity);
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    int small() {
      HostFrame frame = small.enter();
      try {
        return Short.toUnsignedInt(frame.present(host.small(), "u16"));
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    long stop(int speeds, int speedsLength, int out, int outCapacity) {
      HostFrame frame = stop.enter();
      try {
        try {
          host.stop(frame.floats(0, speeds, speedsLength));
        } catch (Outer.CodeException declared) {
          BincodeOutput reply = frame.reply();
          reply.writeVariant(1);
          reply.writeInt(declared.getCode());
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

    int tiny(int value, int letter) {
      HostFrame frame = tiny.enter();
      try {
        return frame.present(host.tiny(Byte.valueOf(frame.u8(0, value)),
            Character.valueOf(frame.character(1, letter))), "i8");
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    long wide(int value, int valueLength, int out, int outCapacity) {
      HostFrame frame = wide.enter();
      try {
        BincodeInput in = frame.decoder(0, value, valueLength);
        BigInteger valueValue = in.readI128();
        in.finish();
        BigInteger result = host.wide(valueValue);
        BincodeOutput reply = frame.reply();
        reply.writeI128(result);
        return frame.send(reply, out, outCapacity);
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }
  }
}
