package parents;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.binding.GuestCallable;
import dev.plugwright.runtime.binding.HostBinding;
import dev.plugwright.runtime.binding.HostFrame;
import dev.plugwright.runtime.binding.HostFunction;
import dev.plugwright.runtime.binding.HostLinker;
import dev.plugwright.runtime.codec.BincodeInput;
import dev.plugwright.runtime.codec.BincodeOutput;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The functions of {@link Offers} as guests import them, from the Wasm module {@code Offers}.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class OffersImports implements HostBinding<Offers> {
  /**
   * The only instance.
   */
  public static final OffersImports INSTANCE = new OffersImports();

  private static final String CONTRACT = """
      plugwright-contract 1
      host Offers
      fn equals(other: Point) -> bool
      fn names(prefix: string) -> list<string>
      fn shape() -> Circle
      record Circle { radius: f64 }
      record Point { x: i32 }
      """;

  private OffersImports() {
  }

  @Override
  public Class<Offers> contractType() {
    return Offers.class;
  }

  @Override
  public String contract() {
    return CONTRACT;
  }

  @Override
  public void bind(Offers host, HostLinker linker) {
    Functions functions = new Functions(host, linker);
    linker.function("equals", EqualsImport.class, functions::equals);
    linker.function("names", NamesImport.class, functions::names);
    linker.function("shape", ShapeImport.class, functions::shape);
  }

  /**
   * Wasm signature of import {@code equals}.
   */
  @FunctionalInterface
  public interface EqualsImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    int call(int other, int otherLength);
  }

  /**
   * Wasm signature of import {@code names}.
   */
  @FunctionalInterface
  public interface NamesImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    long call(int prefix, int prefixLength, int out, int outCapacity);
  }

  /**
   * Wasm signature of import {@code shape}.
   */
  @FunctionalInterface
  public interface ShapeImport {
    /**
     * Called by the guest.
     */
    @GuestCallable
    long call(int out, int outCapacity);
  }

  /**
   * The imports of one guest.
   */
  private static final class Functions {
    private final Offers host;

    private final HostFunction equals;

    private final HostFunction names;

    private final HostFunction shape;

    Functions(Offers host, HostLinker linker) {
      this.host = host;
      this.equals = linker.method("equals", "equals");
      this.names = linker.method("names", "names");
      this.shape = linker.method("shape", "shape");
    }

    int equals(int other, int otherLength) {
      HostFrame frame = equals.enter();
      try {
        BincodeInput in = frame.decoder(0, other, otherLength);
        Family.Point otherValue = OffersCodecs.readPoint(in);
        in.finish();
        return host.equals(otherValue) ? 1 : 0;
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    long names(int prefix, int prefixLength, int out, int outCapacity) {
      HostFrame frame = names.enter();
      try {
        List<String> result = host.names(frame.string(0, prefix, prefixLength));
        BincodeOutput reply = frame.reply();
        OffersCodecs.writeListOfString(reply, result);
        return frame.send(reply, out, outCapacity);
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }

    long shape(int out, int outCapacity) {
      HostFrame frame = shape.enter();
      try {
        Family.Circle result = host.shape();
        BincodeOutput reply = frame.reply();
        OffersCodecs.writeCircle(reply, result);
        return frame.send(reply, out, outCapacity);
      } catch (RuntimeException | Error failure) {
        throw frame.failed(failure);
      } finally {
        frame.exit();
      }
    }
  }
}
