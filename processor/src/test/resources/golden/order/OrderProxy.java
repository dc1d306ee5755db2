package order;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.spi.binding.Call;
import dev.plugwright.spi.binding.CallTarget;
import dev.plugwright.spi.binding.Slice;
import dev.plugwright.spi.codec.BincodeInput;
import dev.plugwright.spi.codec.BincodeOutput;
import javax.annotation.processing.Generated;

/**
 * Implements {@link Order} by calling the exports of a plugin.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
final class OrderProxy implements Order {
  private static final int DECLARED = 0;

  private static final int PERMITTED = 1;

  private static final int SORTED = 2;

  private static final int SPREAD = 3;

  private final CallTarget target;

  private final OrderBinding.I32x2ToI64 declared;

  private final OrderBinding.I32x2ToI64 permitted;

  private final OrderBinding.I32x2ToI64 sorted;

  private final OrderBinding.I32x2ToI64 spread;

  OrderProxy(CallTarget target) {
    this.target = target;
    this.declared = target.export(DECLARED, OrderBinding.I32x2ToI64.class,
        OrderBinding.I32x2ToI64::of);
    this.permitted = target.export(PERMITTED, OrderBinding.I32x2ToI64.class,
        OrderBinding.I32x2ToI64::of);
    this.sorted = target.export(SORTED, OrderBinding.I32x2ToI64.class, OrderBinding.I32x2ToI64::of);
    this.spread = target.export(SPREAD, OrderBinding.I32x2ToI64.class, OrderBinding.I32x2ToI64::of);
  }

  @Override
  public Order.Declared declared(Order.Declared value) {
    Call call = target.enter(DECLARED);
    try {
      BincodeOutput out = call.argument(0).encoder();
      OrderCodecs.writeDeclared(out, value);
      long valueSlice = call.argument(0).stage(out);
      long resultSlice = declared.call(Slice.address(valueSlice), Slice.length(valueSlice));
      BincodeInput in = call.result().decoder(resultSlice);
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
    Call call = target.enter(PERMITTED);
    try {
      BincodeOutput out = call.argument(0).encoder();
      OrderCodecs.writePermitted(out, value);
      long valueSlice = call.argument(0).stage(out);
      long resultSlice = permitted.call(Slice.address(valueSlice), Slice.length(valueSlice));
      BincodeInput in = call.result().decoder(resultSlice);
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
    Call call = target.enter(SORTED);
    try {
      BincodeOutput out = call.argument(0).encoder();
      OrderCodecs.writeSorted(out, value);
      long valueSlice = call.argument(0).stage(out);
      long resultSlice = sorted.call(Slice.address(valueSlice), Slice.length(valueSlice));
      BincodeInput in = call.result().decoder(resultSlice);
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
    Call call = target.enter(SPREAD);
    try {
      BincodeOutput out = call.argument(0).encoder();
      OrderCodecs.writeSpread(out, value);
      long valueSlice = call.argument(0).stage(out);
      long resultSlice = spread.call(Slice.address(valueSlice), Slice.length(valueSlice));
      BincodeInput in = call.result().decoder(resultSlice);
      Spread result = OrderCodecs.readSpread(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }
}
