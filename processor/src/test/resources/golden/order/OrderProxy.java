package order;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.binding.CallFrame;
import dev.plugwright.runtime.binding.Guest;
import dev.plugwright.runtime.binding.GuestMethod;
import dev.plugwright.runtime.binding.Slice;
import dev.plugwright.runtime.codec.BincodeInput;
import dev.plugwright.runtime.codec.BincodeOutput;
import javax.annotation.processing.Generated;

/**
 * Implements {@link Order} by calling the exports of a guest.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class OrderProxy implements Order {
  private final GuestMethod declared;

  private final DeclaredExport declaredExport;

  private final GuestMethod permitted;

  private final PermittedExport permittedExport;

  private final GuestMethod sorted;

  private final SortedExport sortedExport;

  private final GuestMethod spread;

  private final SpreadExport spreadExport;

  OrderProxy(Guest guest) {
    this.declared = guest.method("declared", "declared");
    this.declaredExport = guest.export("declared", DeclaredExport.class);
    this.permitted = guest.method("permitted", "permitted");
    this.permittedExport = guest.export("permitted", PermittedExport.class);
    this.sorted = guest.method("sorted", "sorted");
    this.sortedExport = guest.export("sorted", SortedExport.class);
    this.spread = guest.method("spread", "spread");
    this.spreadExport = guest.export("spread", SpreadExport.class);
  }

  @Override
  public Order.Declared declared(Order.Declared value) {
    CallFrame call = declared.enter();
    try {
      BincodeOutput out = call.encoder(0);
      OrderCodecs.writeDeclared(out, value);
      long valueSlice = call.stage(out);
      long resultSlice = declaredExport.call(Slice.address(valueSlice), Slice.length(valueSlice));
      BincodeInput in = call.decoder(resultSlice);
      Order.Declared result = OrderCodecs.readDeclared(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Order.Permitted permitted(Order.Permitted value) {
    CallFrame call = permitted.enter();
    try {
      BincodeOutput out = call.encoder(0);
      OrderCodecs.writePermitted(out, value);
      long valueSlice = call.stage(out);
      long resultSlice = permittedExport.call(Slice.address(valueSlice), Slice.length(valueSlice));
      BincodeInput in = call.decoder(resultSlice);
      Order.Permitted result = OrderCodecs.readPermitted(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Order.Sorted sorted(Order.Sorted value) {
    CallFrame call = sorted.enter();
    try {
      BincodeOutput out = call.encoder(0);
      OrderCodecs.writeSorted(out, value);
      long valueSlice = call.stage(out);
      long resultSlice = sortedExport.call(Slice.address(valueSlice), Slice.length(valueSlice));
      BincodeInput in = call.decoder(resultSlice);
      Order.Sorted result = OrderCodecs.readSorted(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Spread spread(Spread value) {
    CallFrame call = spread.enter();
    try {
      BincodeOutput out = call.encoder(0);
      OrderCodecs.writeSpread(out, value);
      long valueSlice = call.stage(out);
      long resultSlice = spreadExport.call(Slice.address(valueSlice), Slice.length(valueSlice));
      BincodeInput in = call.decoder(resultSlice);
      Spread result = OrderCodecs.readSpread(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  /**
   * Wasm signature of export {@code declared}.
   */
  @FunctionalInterface
  public interface DeclaredExport {
    /**
     * Calls the export.
     */
    long call(int value, int valueLength);
  }

  /**
   * Wasm signature of export {@code permitted}.
   */
  @FunctionalInterface
  public interface PermittedExport {
    /**
     * Calls the export.
     */
    long call(int value, int valueLength);
  }

  /**
   * Wasm signature of export {@code sorted}.
   */
  @FunctionalInterface
  public interface SortedExport {
    /**
     * Calls the export.
     */
    long call(int value, int valueLength);
  }

  /**
   * Wasm signature of export {@code spread}.
   */
  @FunctionalInterface
  public interface SpreadExport {
    /**
     * Calls the export.
     */
    long call(int value, int valueLength);
  }
}
