package lang;

import dev.plugwright.annotations.PlugwrightGenerated;
import dev.plugwright.runtime.binding.CallFrame;
import dev.plugwright.runtime.binding.Guest;
import dev.plugwright.runtime.binding.GuestMethod;
import dev.plugwright.runtime.binding.Slice;
import dev.plugwright.runtime.codec.BincodeInput;
import dev.plugwright.runtime.codec.BincodeOutput;
import java.lang.FunctionalInterface;
import java.lang.Long;
import java.lang.Override;
import java.lang.RuntimeException;
import java.lang.String;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Implements {@link Lang} by calling the exports of a guest.
 */
@Generated("dev.plugwright.processor.PlugwrightProcessor")
@PlugwrightGenerated
public final class LangProxy implements Lang {
  private final GuestMethod boxes;

  private final BoxesExport boxesExport;

  private final GuestMethod error;

  private final ErrorExport errorExport;

  private final GuestMethod text;

  private final TextExport textExport;

  LangProxy(Guest guest) {
    this.boxes = guest.method("boxes", "boxes");
    this.boxesExport = guest.export("boxes", BoxesExport.class);
    this.error = guest.method("error", "error");
    this.errorExport = guest.export("error", ErrorExport.class);
    this.text = guest.method("text", "text");
    this.textExport = guest.export("text", TextExport.class);
  }

  @Override
  public List<java.lang.Integer> boxes(Map<Long, Integer> values) throws Exception {
    CallFrame call = boxes.enter();
    try {
      BincodeOutput out = call.encoder(0);
      LangCodecs.writeMapOfLongAndInteger(out, values);
      long valuesSlice = call.stage(out);
      long resultSlice = boxesExport.call(Slice.address(valuesSlice), Slice.length(valuesSlice));
      BincodeInput in = call.decoder(resultSlice);
      if (in.readVariant(2) == 0) {
        List<java.lang.Integer> result = LangCodecs.readListOfInteger(in);
        in.finish();
        return result;
      }
      int error = in.readInt();
      in.finish();
      throw new Exception(error);
    } catch (RuntimeException | java.lang.Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public Error error(Error value) {
    CallFrame call = error.enter();
    try {
      BincodeOutput out = call.encoder(0);
      LangCodecs.writeError(out, value);
      long valueSlice = call.stage(out);
      long resultSlice = errorExport.call(Slice.address(valueSlice), Slice.length(valueSlice));
      BincodeInput in = call.decoder(resultSlice);
      Error result = LangCodecs.readError(in);
      in.finish();
      return result;
    } catch (RuntimeException | java.lang.Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  @Override
  public String text(String value) {
    CallFrame call = text.enter();
    try {
      long valueSlice = call.string(0, value);
      long resultSlice = textExport.call(Slice.address(valueSlice), Slice.length(valueSlice));
      return call.string(resultSlice);
    } catch (RuntimeException | java.lang.Error failure) {
      throw call.failed(failure);
    } finally {
      call.exit();
    }
  }

  /**
   * Wasm signature of export {@code boxes}.
   */
  @FunctionalInterface
  public interface BoxesExport {
    /**
     * Calls the export.
     */
    long call(int values, int valuesLength);
  }

  /**
   * Wasm signature of export {@code error}.
   */
  @FunctionalInterface
  public interface ErrorExport {
    /**
     * Calls the export.
     */
    long call(int value, int valueLength);
  }

  /**
   * Wasm signature of export {@code text}.
   */
  @FunctionalInterface
  public interface TextExport {
    /**
     * Calls the export.
     */
    long call(int value, int valueLength);
  }
}
