package inherited;

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
 * Implements {@link Outer.Store} by calling the exports of a guest.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class Outer_StoreProxy implements Outer.Store {
  private final GuestMethod all;

  private final AllExport allExport;

  private final GuestMethod close;

  private final CloseExport closeExport;

  private final GuestMethod find;

  private final FindExport findExport;

  private final GuestMethod name;

  private final NameExport nameExport;

  private final GuestMethod priority;

  private final PriorityExport priorityExport;

  Outer_StoreProxy(Guest guest) {
    this.all = guest.method("all", "all");
    this.allExport = guest.export("all", AllExport.class);
    this.close = guest.method("close", "close");
    this.closeExport = guest.optionalExport("close", CloseExport.class);
    this.find = guest.method("find", "find");
    this.findExport = guest.export("find", FindExport.class);
    this.name = guest.method("name", "name");
    this.nameExport = guest.optionalExport("name", NameExport.class);
    this.priority = guest.method("priority", "priority");
    this.priorityExport = guest.optionalExport("priority", PriorityExport.class);
  }

  @Override
  public List<Outer.Item> all(List<? extends String> keys) {
    CallFrame call = all.enter();
    try {
      BincodeOutput out = call.encoder(0);
      Outer_StoreCodecs.writeListOfAnyString(out, keys);
      long keysSlice = call.stage(out);
      long resultSlice = allExport.call(Slice.address(keysSlice), Slice.length(keysSlice));
      BincodeInput in = call.decoder(resultSlice);
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
    if (closeExport == null) {
      Outer.Store.super.close();
      return;
    }
    close.enterPlain();
    try {
      closeExport.call();
    } catch (RuntimeException | Error failure) {
      throw close.failed(failure);
    } finally {
      close.exit();
    }
  }

  @Override
  public Outer.Item find(String key) throws NotFoundException {
    CallFrame call = find.enter();
    try {
      long keySlice = call.string(0, key);
      long resultSlice = findExport.call(Slice.address(keySlice), Slice.length(keySlice));
      BincodeInput in = call.decoder(resultSlice);
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
    if (nameExport == null) {
      return Outer.Store.super.name();
    }
    CallFrame call = name.enter();
    try {
      long resultSlice = nameExport.call();
      return call.string(resultSlice);
    } catch (RuntimeException | Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public int priority() {
    if (priorityExport == null) {
      return Outer.Store.super.priority();
    }
    priority.enterPlain();
    try {
      return priorityExport.call();
    } catch (RuntimeException | Error failure) {
      throw priority.failed(failure);
    } finally {
      priority.exit();
    }
  }

  /**
   * Wasm signature of export {@code all}.
   */
  @FunctionalInterface
  public interface AllExport {
    /**
     * Calls the export.
     */
    long call(int keys, int keysLength);
  }

  /**
   * Wasm signature of export {@code close}.
   */
  @FunctionalInterface
  public interface CloseExport {
    /**
     * Calls the export.
     */
    void call();
  }

  /**
   * Wasm signature of export {@code find}.
   */
  @FunctionalInterface
  public interface FindExport {
    /**
     * Calls the export.
     */
    long call(int key, int keyLength);
  }

  /**
   * Wasm signature of export {@code name}.
   */
  @FunctionalInterface
  public interface NameExport {
    /**
     * Calls the export.
     */
    long call();
  }

  /**
   * Wasm signature of export {@code priority}.
   */
  @FunctionalInterface
  public interface PriorityExport {
    /**
     * Calls the export.
     */
    int call();
  }
}
