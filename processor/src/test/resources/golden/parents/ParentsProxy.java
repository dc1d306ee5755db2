package parents;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.binding.CallFrame;
import dev.plugwright.runtime.binding.Guest;
import dev.plugwright.runtime.binding.GuestMethod;
import dev.plugwright.runtime.binding.Slice;
import dev.plugwright.runtime.codec.BincodeInput;
import dev.plugwright.runtime.codec.BincodeOutput;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Implements {@link Parents} by calling the exports of a guest.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class ParentsProxy implements Parents {
  private final GuestMethod equals;

  private final EqualsExport equalsExport;

  private final GuestMethod names;

  private final NamesExport namesExport;

  private final GuestMethod shape;

  private final ShapeExport shapeExport;

  ParentsProxy(Guest guest) {
    this.equals = guest.method("equals", "equals");
    this.equalsExport = guest.export("equals", EqualsExport.class);
    this.names = guest.method("names", "names");
    this.namesExport = guest.export("names", NamesExport.class);
    this.shape = guest.method("shape", "shape");
    this.shapeExport = guest.export("shape", ShapeExport.class);
  }

  @Override
  public boolean equals(Family.Point other) {
    CallFrame call = equals.enter();
    try {
      BincodeOutput out = call.encoder(0);
      ParentsCodecs.writePoint(out, other);
      long otherSlice = call.stage(out);
      return call.bool(equalsExport.call(Slice.address(otherSlice), Slice.length(otherSlice)));
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public List<String> names(String prefix) {
    CallFrame call = names.enter();
    try {
      long prefixSlice = call.string(0, prefix);
      long resultSlice = namesExport.call(Slice.address(prefixSlice), Slice.length(prefixSlice));
      BincodeInput in = call.decoder(resultSlice);
      List<String> result = ParentsCodecs.readListOfString(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Family.Circle shape() {
    CallFrame call = shape.enter();
    try {
      long resultSlice = shapeExport.call();
      BincodeInput in = call.decoder(resultSlice);
      Family.Circle result = ParentsCodecs.readCircle(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  /**
   * Wasm signature of export {@code equals}.
   */
  @FunctionalInterface
  public interface EqualsExport {
    /**
     * Calls the export.
     */
    int call(int other, int otherLength);
  }

  /**
   * Wasm signature of export {@code names}.
   */
  @FunctionalInterface
  public interface NamesExport {
    /**
     * Calls the export.
     */
    long call(int prefix, int prefixLength);
  }

  /**
   * Wasm signature of export {@code shape}.
   */
  @FunctionalInterface
  public interface ShapeExport {
    /**
     * Calls the export.
     */
    long call();
  }
}
