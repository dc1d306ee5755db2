package inherited;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.spi.binding.Call;
import dev.plugwright.spi.binding.CallTarget;
import dev.plugwright.spi.binding.Slice;
import dev.plugwright.spi.codec.BincodeInput;
import dev.plugwright.spi.codec.BincodeOutput;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Implements {@link Outer.Store} by calling the exports of a plugin.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
final class Outer_StoreProxy implements Outer.Store {
  private static final int ALL = 0;

  private static final int CLOSE = 1;

  private static final int FIND = 2;

  private static final int NAME = 3;

  private static final int PRIORITY = 4;

  private final CallTarget target;

  private final Outer_StoreBinding.I32x2ToI64 all;

  private final Outer_StoreBinding.VoidToVoid close;

  private final Outer_StoreBinding.I32x2ToI64 find;

  private final Outer_StoreBinding.VoidToI64 name;

  private final Outer_StoreBinding.VoidToI32 priority;

  Outer_StoreProxy(CallTarget target) {
    this.target = target;
    this.all = target.export(ALL, Outer_StoreBinding.I32x2ToI64.class,
        Outer_StoreBinding.I32x2ToI64::of);
    this.close = target.export(CLOSE, Outer_StoreBinding.VoidToVoid.class,
        Outer_StoreBinding.VoidToVoid::of);
    this.find = target.export(FIND, Outer_StoreBinding.I32x2ToI64.class,
        Outer_StoreBinding.I32x2ToI64::of);
    this.name = target.export(NAME, Outer_StoreBinding.VoidToI64.class,
        Outer_StoreBinding.VoidToI64::of);
    this.priority = target.export(PRIORITY, Outer_StoreBinding.VoidToI32.class,
        Outer_StoreBinding.VoidToI32::of);
  }

  @Override
  public List<Outer.Item> all(List<? extends String> keys) {
    Call call = target.enter(ALL);
    try {
      BincodeOutput out = call.argument(0).encoder();
      Outer_StoreCodecs.writeListOfAnyString(out, keys);
      long keysSlice = call.argument(0).stage(out);
      long resultSlice = all.call(Slice.address(keysSlice), Slice.length(keysSlice));
      BincodeInput in = call.result().decoder(resultSlice);
      List<Outer.Item> result = Outer_StoreCodecs.readListOfItem(in);
      in.finish();
      return result;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public void close() {
    if (close == null) {
      Outer.Store.super.close();
      return;
    }
    target.enterScalar(CLOSE);
    try {
      close.call();
    } catch (RuntimeException | Error failure) {
      throw target.failed(CLOSE, failure);
    } finally {
      target.exitScalar();
    }
  }

  @Override
  public Outer.Item find(String key) throws NotFoundException {
    Call call = target.enter(FIND);
    try {
      long keySlice = call.argument(0).string(key);
      long resultSlice = find.call(Slice.address(keySlice), Slice.length(keySlice));
      BincodeInput in = call.result().decoder(resultSlice);
      if (in.readVariant(2) == 0) {
        Outer.Item result = Outer_StoreCodecs.readItem(in);
        in.finish();
        return result;
      }
      int error = in.readInt();
      in.finish();
      throw new NotFoundException(error);
    } catch (NotFoundException declared) {
      throw declared;
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public String name() {
    if (name == null) {
      return Outer.Store.super.name();
    }
    Call call = target.enter(NAME);
    try {
      long resultSlice = name.call();
      return call.result().string(resultSlice);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public int priority() {
    if (priority == null) {
      return Outer.Store.super.priority();
    }
    target.enterScalar(PRIORITY);
    try {
      return priority.call();
    } catch (RuntimeException | Error failure) {
      throw target.failed(PRIORITY, failure);
    } finally {
      target.exitScalar();
    }
  }
}
